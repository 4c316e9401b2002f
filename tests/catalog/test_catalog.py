"""The closed lists are those of DESIGN section 5, and every entry says what it is and whence."""

import re

import pytest

from plscale.catalog import LISTS, Entry, entries, ids
from plscale.errors import PlscaleError

DESIGN: dict[str, tuple[str, ...]] = {
    "areas": (
        "time", "credit", "class-size", "staffing", "educator-evaluation", "assessment",
        "accountability", "curriculum-materials", "funding", "procurement", "data-technology",
        "governance", "attendance", "local-policy",
    ),
    "assurances": (
        "all-students", "standards", "state-assessment", "accountability-reporting",
        "health-safety", "civil-rights", "special-education", "federal-law", "fiscal-audit",
        "open-government", "instructional-time", "privacy", "leadership-commitment",
        "stakeholder-engagement", "professional-development", "evaluation", "intent-of-waived-law",
        "public-posting", "sustainability",
    ),
    "conditions": (
        "curriculum", "instruction", "assessment", "learning-environments", "student-supports",
        "professional-development", "leadership-development", "technology-policy", "data-systems",
        "partnerships",
    ),
    "elements": ("standards", "customization", "pacing", "data-use", "transparency"),
    "events": (
        "board-resolution", "committee-petition", "public-hearing", "committee-appointed",
        "meeting", "final-version-posted", "state-notified-of-intent", "committee-vote",
        "staff-vote", "council-vote", "contract-vote", "board-vote", "plan-submitted",
        "application-received", "conditional-approval", "final-approval", "denied",
        "state-notified", "link-sent", "newspaper-notice", "notice", "amendment", "renewal",
        "rescission", "termination", "rating", "review",
    ),
    "phases": ("planning", "approval", "implementation", "evaluation", "sustainability"),
    "practices": (
        "competency-based-progression", "mastery-graduation", "flexible-pacing",
        "blended-learning", "online-courses", "flexible-class-size", "team-teaching",
        "industry-experts", "flexible-assignment", "early-start-calendar", "flexible-calendar",
        "flexible-day", "learning-outside-school", "early-college", "career-pathways",
        "performance-assessment", "growth-measures", "local-appraisal", "micro-credentials",
        "learner-profiles", "third-party-models", "student-funding", "flexible-purchasing",
        "school-governance", "transfer-terms", "attendance-by-mastery", "project-based-learning",
        "data-sharing",
    ),
}  # fmt: skip
TOPICS: dict[str, tuple[str, ...]] = {
    "time": ("seat-time", "instructional-minutes", "school-day", "school-calendar"),
    "credit": ("credit-by-mastery", "promotion", "graduation-requirements"),
    "class-size": ("class-size-limits", "student-teacher-ratio", "class-size-notices"),
    "staffing": ("certification", "assignment", "contracts", "duty-days"),
    "educator-evaluation": ("teacher-appraisal", "principal-appraisal"),
    "assessment": ("local-assessment", "performance-assessment"),
    "accountability": ("growth-credit", "alternative-measures", "turnaround-model"),
    "curriculum-materials": ("course-lists", "instructional-materials", "out-of-school-learning"),
    "funding": ("use-of-funds", "student-funding"),
    "procurement": ("purchasing", "vendor-contracts"),
    "data-technology": ("data-sharing", "technology-policy"),
    "governance": ("school-councils", "planning-committees"),
    "attendance": ("attendance-for-credit", "transfers"),
    "local-policy": ("board-policy", "bargaining-terms"),
}

ALL = [(name, entry) for name in LISTS for entry in entries(name).values()]
NAMES = [f"{name}/{entry.id}" for name, entry in ALL]


def test_lists_are_those_of_the_design() -> None:
    assert (*DESIGN, "topics") == LISTS


@pytest.mark.parametrize("name", DESIGN)
def test_list_and_its_order_are_those_of_the_design(name: str) -> None:
    assert ids(name) == DESIGN[name]


def test_topics_stand_below_their_areas() -> None:
    found: dict[str, list[str]] = {}
    for topic in entries("topics").values():
        found.setdefault(topic.area, []).append(topic.id)
    assert {area: tuple(topics) for area, topics in found.items()} == TOPICS


def test_topics_are_unique() -> None:
    given = [topic for topics in TOPICS.values() for topic in topics]
    assert ids("topics") == tuple(given)
    assert len({*given}) == len(given)


def test_areas_know_their_own_topics() -> None:
    assert {id_: set(area.topics) for id_, area in entries("areas").items()} == {
        area: set(topics) for area, topics in TOPICS.items()
    }


@pytest.mark.parametrize("practice", DESIGN["practices"])
def test_practice_names_topics_that_exist(practice: str) -> None:
    topics = entries("practices")[practice].topics
    assert set(topics) <= set(ids("topics"))
    assert len(set(topics)) == len(topics)


def test_some_practices_have_topics_and_every_area_is_met() -> None:
    practices = entries("practices").values()
    met = {entries("topics")[topic].area for entry in practices for topic in entry.topics}
    assert met | {"local-policy"} == set(TOPICS)


@pytest.mark.parametrize("told", [entry for _, entry in ALL], ids=NAMES)
def test_entry_has_title_sentence_and_source(told: Entry) -> None:
    assert re.fullmatch(r"[A-Z]\S.*\S", told.title)
    assert not told.title.endswith(".")
    assert re.fullmatch(r"[A-Z].+[^.]\.", told.about)
    assert not re.search(r"[.!?] +[A-Z]", told.about), "one sentence"
    assert told.source == "plscale" or re.fullmatch(r"https?://\S+\.\S+", told.source)


def test_ids_can_be_ids_of_a_plan() -> None:
    assert [entry.id for _, entry in ALL if not re.fullmatch("[a-z]+(-[a-z]+)*", entry.id)] == []
    booleans = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}
    assert not booleans & {entry.id for _, entry in ALL}


def test_titles_of_one_list_are_unique() -> None:
    for name in LISTS:
        titles = [entry.title for entry in entries(name).values()]
        assert len({*titles}) == len(titles), name


def test_unknown_list_is_a_fault_of_use_that_names_the_lists() -> None:
    with pytest.raises(PlscaleError, match=r'no list "condition".*areas, assurances, conditions'):
        entries("condition")
