"""Which keys of plans and programs stand together in one section.

A word before a colon begins a new entry only where the key before it has such a neighbour; anywhere
else it is a word of a text, as in ``title: Phase 2: training``. The formats themselves lie in rooms
above this one; a test holds the table against them.
"""

from collections.abc import Iterator, Mapping
from typing import Final

_TABLE: Final = """
    plscale program renews district consortium timeline vision learning conditions practices phases
    assurances waivers measures providers costs funding engagement events amendments reports
    sustainability sources

    name state nces_id enrollment contact schools

    office email

    name nces_id grades enrollment joins

    name lead members

    starts ends

    standards customization pacing data-use transparency

    strategy owner evidence

    practice what schools grades begins allowed_by

    planning approval implementation evaluation sustainability

    title due done owner after event evidence

    given how signed

    date by conditions

    starts ends asked status decided

    baseline targets results title unit better groups

    year value

    baseline targets results

    name model approved schools data

    ferpa_basis agreement direct_control ends

    title kind years paid_by

    title source kind years

    groups date

    for against abstained of

    date what

    filed url

    funding staffing governance decision

    max min one_plan_at_a_time renewal_grace not_before law source verified

    title law source verified from until note years

    title law source verified from until note months

    title law source verified from until note event

    title law source verified from until note renewals

    title law source verified from until note at each by

    start_of_year end_of_year

    days business_days

    at_least more_than of

    title law source verified from until note required signed_by by

    title law source verified from until note month_day full_school_years

    title law source verified from until note due after_year

    title law source verified from until note every_years after

    title law source verified from until note duty by what

    title law source verified from until note in_force

    title law source verified from until note provider approved expires frees

    at is equals one_of includes at_least at_most before not_before after not_after count all any
    not

    at_least at_most where

    event date until url votes result signed rating for waiver member step school

    event or within at_least counted_from rounds law source verified

    list of list_read needs terms ends law source verified note

    needs groups small_cell watched law source verified note

    plscale_program id name state code extends verified_on sources about approver years closed
    phases school_year_starts needs steps assurances provisions waivers measures reports reviews
    ratings support policies models rules checks

    title law source verified from until note cite scope reach topics waivable except unless
    restricts restricts_verified terms needs signed_by asked_by decided_by

    title law source verified from until note event or required named by opens after passes stays
    rounds duty signed_by

    title law source verified from until note may_end_after must_end_after eligible

    title law source verified from until note rounds

    title law source verified from until note through

    title law source verified from until note when require by severity remedy

    title provision area kind why instead intent supports schools starts ends measures asked signed
    status decided terms through
"""

SECTIONS: Final = tuple(frozenset(keys.split()) for keys in _TABLE.split("\n\n"))
"""The keys of each section that has several."""


def _neighbours() -> Iterator[tuple[str, frozenset[str]]]:
    for key in frozenset().union(*SECTIONS):
        yield key, frozenset().union(*(section for section in SECTIONS if key in section)) - {key}


_NEIGHBOURS: Final[Mapping[str, frozenset[str]]] = dict(_neighbours())


def stand_together(key: str, other: str) -> bool:
    """Tell whether two keys may stand in one section."""
    return other in _NEIGHBOURS.get(key, ())
