"""The plans in ``plans/``: what each gives on a stated day, judged by hand from its own text."""

from datetime import date
from pathlib import Path

import pytest

from plscale.catalog import entries
from plscale.check.paths import check_paths, load_plan

PLANS = Path(__file__).parent.parent / "plans"
DAY = date(2026, 11, 21)
ILLUSTRATIVE = "# Illustrative plan: "

ASSURANCES = list(entries("assurances"))
NOT_GIVEN_BY_RED_BLUFF = ["evaluation", "instructional-time", "intent-of-waived-law",
    "leadership-commitment", "professional-development", "public-posting",
    "stakeholder-engagement", "sustainability"]  # fmt: skip
GIVEN_BY_THREE_RIVERS = ["all-students", "special-education", "privacy", "leadership-commitment"]

EXPECTED = {
    # the reports tell that staff and board agreed, neither when nor with how many votes, nor of
    # administrators and teachers each; and nothing of the accountability committee or of the days on
    # which the plan went out; what a plan must hold before the local board gets it, it had to hold
    # when it was approved
    "co/kit-carson.yaml": [
        *(("PLS215", "warning", f"/{part}") for part in ("engagement", "measures", "vision")),
        ("PLS201", "warning", "/timeline/ends"),
        ("PLS406", "warning", "/waivers/evaluation/provision"),
        ("PLS405", "warning", "/waivers/contracts/supports"),
        ("PLS406", "warning", "/waivers/contracts/provision"),
        ("PLS406", "warning", "/waivers/license/provision"),
        # received, committee, to the state, administrators, teachers
        *(("PLS512", "warning", "/events") for _ in range(5)),
    ],
    # these do what the laws of their states ask; all that is later is planned
    "illustrative/blue-heron.yaml": [],
    "illustrative/elm-hollow.yaml": [],
    "illustrative/granite-fork.yaml": [],
    "illustrative/loon-hill.yaml": [],
    "illustrative/quartz-hollow.yaml": [],
    "illustrative/wide-sky.yaml": [],
    # no page tells when the plan ends, nor for which practice the one waiver is that it names
    "ky/jefferson-county.yaml": [
        ("PLS201", "warning", "/timeline/ends"),
        ("PLS405", "warning", "/waivers/turnaround-model/supports"),
    ],
    # year 1 was over in June 2018 and year 2, the last for an approval, in June 2019; no page tells of
    # the comprehensive plan, the votes or the decisions; nor of the section that the waiver is of, or
    # of what the proposal held
    "nd/northern-cass.yaml": [
        ("PLS215", "warning", "/measures"),
        ("PLS215", "warning", "/phases/implementation/milestones"),
        # proposal, board, its approval, approval of the plan, the plan itself
        *(("PLS512", "warning", "/events") for _ in range(5)),
        ("PLS201", "warning", "/timeline/ends"),
        ("PLS406", "warning", "/waivers/hours/provision"),
        ("PLS215", "warning", "/conditions/professional-development"),
    ],
    # in its year of planning: the promises are given, and signed when the board adopts the plan;
    # then the plan goes to the state
    "illustrative/meadow-lake.yaml": [
        *(("PLS304", "note", f"/assurances/{id_}/signed/superintendent") for id_ in ASSURANCES),
        ("PLS512", "note", "/events"),
    ],
    # everything goes wrong that its first lines tell of; submitted on 2026-08-07, so that what is
    # due with the plan is due now
    "illustrative/red-bluff.yaml": [
        ("PLS215", "warning", "/learning/data-use"),
        ("PLS215", "warning", "/learning/transparency"),
        ("PLS402", "error", "/practices/large-seminars"),
        ("PLS702", "warning", "/phases/sustainability"),
        ("PLS214", "warning", "/phases/approval/milestones/final-approval/due"),
        ("PLS214", "warning", "/phases/implementation/milestones/teachers-trained/due"),
        *(("PLS301", "warning", f"/assurances/{id_}") for id_ in NOT_GIVEN_BY_RED_BLUFF),
        ("PLS304", "warning", "/assurances/special-education/signed/superintendent"),
        ("PLS304", "warning", "/assurances/federal-law/signed/superintendent"),
        ("PLS302", "warning", "/assurances/privacy/given"),
        ("PLS609", "warning", "/measures/attendance/baseline"),
        ("PLS703", "warning", "/costs/coach/paid_by"),
        ("PLS512", "note", "/events"),
        ("PLS501", "error", "/events/sent/date"),
        ("PLS611", "warning", "/reports/1"),
    ],
    # in its year of planning, with four of nineteen promises given and none signed
    "illustrative/three-rivers.yaml": [
        *(
            ("PLS301", "note", f"/assurances/{id_}")
            for id_ in sorted(set(ASSURANCES) - set(GIVEN_BY_THREE_RIVERS))
        ),
        *(
            ("PLS304", "note", f"/assurances/{id_}/signed/superintendent")
            for id_ in GIVEN_BY_THREE_RIVERS
        ),
        ("PLS512", "note", "/events"),
    ],
    # no page tells when the plan ends, how the two boards supported it, when it was sent, or what the
    # districts showed as applicants; as the state approved it, all that was due by then
    "ms/baldwyn-booneville.yaml": [
        *(
            ("PLS215", "warning", f"/{part}")
            for part in ("engagement", "funding", "measures", "vision", "waivers")
        ),
        ("PLS512", "warning", "/consortium/members/baldwyn"),
        ("PLS512", "warning", "/consortium/members/booneville"),
        ("PLS201", "warning", "/timeline/ends"),
        ("PLS512", "warning", "/events"),
    ],
    # the same, in a plan that another has replaced since
    "ms/corinth-sd.yaml": [
        *(
            ("PLS215", "note", f"/{part}")
            for part in ("engagement", "funding", "measures", "vision", "waivers")
        ),
        ("PLS201", "note", "/timeline/ends"),
        *(("PLS512", "note", "/events") for _ in ("local-board", "application")),
    ],
    # the reports name four subjects, and for none the law or the reason that it is asked for; of
    # the steps only the board's vote is told, without its count; ended in 2022
    "tx/austin-isd.yaml": [
        ("PLS401", "note", "/practices/campus-learning-days"),
        *(
            finding
            for id_ in ("calendar", "certification", "attendance", "minutes")
            for finding in (
                ("PLS405", "note", f"/waivers/{id_}/supports"),
                ("PLS406", "note", f"/waivers/{id_}/provision"),
            )
        ),
        # resolution, committee, its vote, posting, link, hearing, notice of adoption and of intent
        *(("PLS512", "note", "/events") for _ in range(8)),
        ("PLS506", "note", "/events/adopted/votes/for"),
    ],
    # of two waivers the pages give the subject, not the section; of the committee's vote neither day
    # nor count are told, of the board's no count; ended in 2022
    "tx/frisco-isd.yaml": [
        ("PLS406", "note", "/waivers/behavior-coordinator/provision"),
        ("PLS406", "note", "/waivers/prekindergarten-minutes/provision"),
        # resolution, posting, link, hearing, notice of adoption and of intent
        *(("PLS512", "note", "/events") for _ in range(6)),
        ("PLS506", "note", "/events/improvement-team/votes/for"),
        ("PLS527", "note", "/events/improvement-team/date"),
        ("PLS506", "note", "/events/adopted/votes/for"),
    ],
    # neither law nor reasons are told, and not for what teachers without certificates are hired; the
    # posting of 30 days ended five days before the vote; the link was not found; ended in 2021
    "tx/highland-park-isd.yaml": [
        ("PLS406", "note", "/waivers/first-day/provision"),
        ("PLS406", "note", "/waivers/class-size/provision"),
        ("PLS405", "note", "/waivers/certification/supports"),
        ("PLS406", "note", "/waivers/certification/provision"),
        ("PLS406", "note", "/waivers/credit-by-examination/provision"),
        ("PLS512", "note", "/events"),
        ("PLS526", "note", "/events/posted/until"),
        ("PLS506", "note", "/events/council-vote/votes/for"),
        ("PLS506", "note", "/events/adopted/votes/for"),
    ],
    # a renewal, which takes the steps of an adoption again: the vote is told without its count, and
    # not the resolution, the hearing, the committee and its vote, the posting, the notice of adoption
    # or the link; of no waiver the law is told, nor why three are asked for, which was due when the
    # plan was posted, and so before the vote
    "tx/tomball-isd.yaml": [
        ("PLS406", "warning", "/waivers/first-day/provision"),
        ("PLS406", "warning", "/waivers/class-size/provision"),
        ("PLS406", "warning", "/waivers/certification/provision"),
        ("PLS406", "warning", "/waivers/behavior-coordinator/provision"),
        ("PLS405", "warning", "/waivers/retention-requests/supports"),
        ("PLS406", "warning", "/waivers/retention-requests/provision"),
        *(("PLS512", "warning", "/events") for _ in range(7)),
        ("PLS506", "warning", "/events/adopted/votes/for"),
    ],
}


def test_every_plan_is_expected_here() -> None:
    assert {path.relative_to(PLANS).as_posix() for path in PLANS.rglob("*.yaml")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_plan_gives_the_findings_that_its_text_says(name: str) -> None:
    report = check_paths([PLANS / name], as_of=DAY)
    told = [(str(f.code), f.severity.value, f.pointer) for f in report.findings]
    assert told == EXPECTED[name]
    has_error = any(severity == "error" for _, severity, _ in told)
    assert report.plans[0].can_be_submitted is not has_error


@pytest.mark.parametrize("name", EXPECTED)
def test_real_plans_name_their_sources_and_made_up_ones_say_so_first(name: str) -> None:
    is_made_up = (PLANS / name).read_text("utf-8").startswith(ILLUSTRATIVE)
    sources = load_plan(PLANS / name).sources
    assert is_made_up == name.startswith("illustrative/")
    assert is_made_up or (sources and all(source.startswith("http") for source in sources))
