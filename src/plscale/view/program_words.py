"""What a program asks for, in the words of a person who explains it."""

import calendar
from collections.abc import Iterator, Sequence

from plscale.programs.entries import (
    AnnualReports,
    Fact,
    ModelEntry,
    ProvisionEntry,
    Reviews,
)
from plscale.programs.program import Program
from plscale.programs.ratings import Ratings
from plscale.programs.values import Due, YearName
from plscale.view.words import counted

WHO = {"district": "the district", "board": "the local board", "state": "the state"}
APPROVERS = {"local-board": "the local board", "state": "the state"}


def listed(words: Sequence[object], last: str = "and") -> str:
    """Write words one after the other: ``a``, ``a and b``, ``a, b and c``."""
    *head, tail = map(str, words)
    return f"{', '.join(head)} {last} {tail}" if head else tail


def by_when(due: Due) -> str:
    """Say by when something is due."""
    return (
        f"by {due}" if isinstance(due, str) else f"by {_edge(due.start_of_year, due.end_of_year)}"
    )


def _edge(starts: YearName | None, ends: YearName | None) -> str:
    side, year = ("last", ends) if starts is None else ("first", starts)
    return f"the {side} day of {'the last plan year' if year == 'last' else f'plan year {year}'}"


def month_day(text: str) -> str:
    """Write a day of every year with the name of its month: ``July 1``."""
    month, day = (int(part) for part in text.split("-"))
    return f"{calendar.month_name[month]} {day}"


def of_provision(provision: ProvisionEntry) -> Iterator[str]:
    """Say whether a piece of law may be waived, and what it is about."""
    scope, what = provision.scope, listed(provision.citations)
    if scope == "chapter":
        what += ", the whole chapter" if isinstance(provision.cite, str) else ", whole chapters"
    elif not isinstance(scope, str):
        subchapters = "subchapter" if len(scope.subchapters) == 1 else "subchapters"
        what += f", {subchapters} {listed(scope.subchapters)}"
    may = "may be waived" if provision.waivable else "may not be waived"
    but = f", except {listed(provision.exceptions)}" if provision.exceptions else ""
    some = "some of it, not read which, " if provision.reach == "part" else ""
    yield f"{what}: {some}{may}{but}"
    if provision.unless:
        yield f"Unless {provision.unless}"
    if provision.topics:
        yield f"About {listed(provision.topics)}"
    if provision.restricts:
        may = "Stands" if provision.restricts_verified else "By our reading, stands"
        but = "" if provision.restricts_verified else " (warns at most)"
        yield f"{may} in the way of {listed(provision.restricts)}{but}"
    if provision.terms:
        yield f"Granted for at most {_years(provision.terms)}"
    yield from _application(provision)


def _application(provision: ProvisionEntry) -> Iterator[str]:
    """Say what a request to be freed from a provision tells, who signs it, and by when it is."""
    told = [f"tells {listed(provision.needs)}"] if provision.needs else []
    told += [f"is signed by {listed(provision.signed_by)}"] if provision.signed_by else []
    if told:
        yield f"A request {listed(told)}"
    days = (("asked for", provision.asked_by), ("decided", provision.decided_by))
    by = [f"{verb} by {month_day(day)}" for verb, day in days if day]
    if by:
        yield capital(f"{listed(by)} before the school year")


def of_model(model: ModelEntry) -> Iterator[str]:
    """Say whose model it is, since when it is approved, and what it frees from."""
    if model.provider:
        yield f"Offered by {model.provider}"
    if model.approved or model.expires:
        since = f" since {model.approved}" if model.approved else ""
        yield f"Approved{since}{f' until {model.expires}' if model.expires else ''}"
    if model.frees:
        yield f"Frees automatically from {listed(model.frees)}"


def of_annual(annual: AnnualReports) -> str:
    """Say by when the report on a plan year is due."""
    when = "after" if annual.after_year else "in the calendar year of the end of"
    return f"Due on {month_day(annual.due)} {when} each plan year, with its results"


def of_reviews(reviews: Reviews) -> str:
    """Say how often a plan is reviewed."""
    return f"Every {counted(reviews.every_years, 'year')} from {reviews.after or 'approval'}"


def of_ratings(ratings: Ratings) -> Iterator[str]:
    """Say after how many bad ratings a plan ends, and when a district must be rated acceptable."""
    for verb, number in (("may", ratings.may_end_after), ("must", ratings.must_end_after)):
        if number is not None:
            told = counted(number, "unacceptable rating")
            row = " in a row" if number > 1 else ""
            yield f"After {told}{row} the state {verb} end the plan"
    if ratings.eligible is not None:
        rounds = listed(ratings.eligible.rounds)
        yield f"Not unacceptable before {rounds}{rests(ratings.eligible)}"


def rests(fact: Fact) -> str:
    """Say in brackets what something rests on that has no lines of its own."""
    return _in_brackets(fact.law, is_read=fact.verified)


def rests_of_term(program: Program) -> str:
    """Say the same of the longest term."""
    return _in_brackets(program.years.law, is_read=program.years.verified is not False)


def _in_brackets(law: str | None, *, is_read: bool) -> str:
    told = [law] if law else []
    told += [] if is_read else ["not verified: warns at most"]
    return f" ({'; '.join(told)})" if told else ""


def of_waivers(program: Program) -> Iterator[str]:
    """Say what holds for every waiver."""
    terms = program.waivers
    if terms.list == "closed":
        yield "only what an entry below allows may be asked for"
    elif terms.of or program.provisions:
        what = f"all of {listed(terms.of)}" if terms.of else "all law of the state"
        yield f"an open list: {what} may be asked for that no entry below forbids or leaves open"
    if terms.list_read == "partly":
        yield "the list was read in part: what it does not name is not settled"
    if terms.needs:
        yield f"each tells {listed(terms.needs)}"
    if terms.terms:
        yield f"granted for at most {_years(terms.terms)}"
    if terms.ends is not None:
        number = counted(terms.ends.full_school_years, "full school year")
        yield f"ended by law on {month_day(terms.ends.month_day)} after {number} from the approval"
    if terms.law:
        yield f"law: {terms.law}{'' if terms.verified else ' (not verified: warns at most)'}"
    if terms.note:
        yield f"note: {terms.note}"


def _years(terms: Sequence[int]) -> str:
    """Say how many years each grant may have; a 0 at the end says that there are no more."""
    given = [years for years in terms if years]
    more = "" if len(given) == len(terms) else ", and no more"
    return f"{listed(given, 'and then')} years at a time{more}"


def of_measures(program: Program) -> Iterator[str]:
    """Say what holds for every measure."""
    terms = program.measures
    if terms.needs:
        yield f"each tells {listed(terms.needs)}"
    if terms.groups:
        yield f"each tells apart {listed(terms.groups)}"
    if terms.watched:
        yield f"results are watched in plan years {listed(terms.watched)}"
    if terms.small_cell is not None:
        rests = f" ({terms.law})" if terms.law else ""
        yield f"results of fewer than {counted(terms.small_cell, 'student')} are suppressed{rests}"
    if terms.note:
        yield f"note: {terms.note}"


def footing(fact: Fact) -> Iterator[tuple[str, bool]]:
    """Say what an entry rests on; with each line whether it is a warning about that."""
    rests = [f"Law: {fact.law}"] if fact.law else []
    rests += [f"source: {fact.source}"] if fact.source else []
    if rests:
        yield capital("; ".join(rests)), False
    if fact.valid_from or fact.valid_until:
        since = f" from {fact.valid_from}" if fact.valid_from else ""
        until = f" until {fact.valid_until}" if fact.valid_until else ""
        yield f"Holds{since}{until}", False
    if fact.note:
        yield f"Note: {fact.note}", False
    if not fact.verified:
        yield "Not verified: warns at most", True


def capital(text: str) -> str:
    """Begin a line with a capital letter."""
    return text[:1].upper() + text[1:]
