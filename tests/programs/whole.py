"""A program that uses every key of the format."""

WHOLE = """\
plscale_program: 1
id: xx-whole
name: Whole program
state: TX
code: TEC
extends: base
verified_on: 2026-11-21
sources: [The law of the state, "https://example.org/law"]
about: Every key of the format, so that each can be shown and each can be wrong.
approver: local-board
years:
  max: 6
  min: {years: 2, law: TEC 12A.006}
  law: TEC 12A.006
  source: https://example.org/006
  verified: false
  one_plan_at_a_time: true
  renewal_grace: {months: 6, law: 19 TAC 102.1313(a)(3)(B), verified: true}
  not_before: {event: board-vote, law: TEC 12A.005(c)(1)}
phases: {planning: [0, 1], approval: [1], implementation: [2, 3, 4, 5, 6], evaluation: [6]}
school_year_starts: 08-15
needs:
  waivers: {title: Waivers asked for, by: plan-submitted, law: TEC 12A.003, verified: true}
  learning: {each: [standards, pacing], by: {end_of_year: 1}}
  planning: {at: [phases, planning, milestones], by: {start_of_year: last}}
steps:
  hearing:
    title: Public hearing
    event: public-hearing
    after:
      event: board-resolution
      or: [committee-petition]
      at_least: {days: 1}
      within: {business_days: 30}
      rounds: [adoption]
      counted_from: last
    stays: {through: end-of-term, law: 19 TAC 102.1307(f)}
    rounds: [adoption, renewal]
    duty: board
    law: 19 TAC 102.1305(a)
    source: https://example.org/tac
    verified: true
    note: Before anything else
  start: {event: board-resolution, or: [committee-petition], required: false, named: true}
  vote:
    event: board-vote
    opens: {start_of_year: 1}
    by: {end_of_year: 2}
    passes: {at_least: 2/3}
    signed_by: [board-president, superintendent]
    duty: district
  approval:
    event: final-approval
    after:
      - {event: board-vote, at_least: {business_days: 5}, within: {days: 90}}
      - event: plan-submitted
        or: [application-received, conditional-approval]
        rounds: [adoption]
        law: TEC 12A.006
        source: https://example.org/006
        verified: true
    passes: {more_than: 1/2, of: voting}
assurances:
  privacy:
    title: Privacy
    required: true
    signed_by: [superintendent, board-president]
    by: plan-submitted
    law: TEC 32.151
    verified: true
  health: {title: Health, required: false}
provisions:
  first-day:
    cite: TEC 25.0811
    title: First day of instruction
    topics: [school-calendar]
    waivable: true
    restricts: [early-start-calendar]
    restricts_verified: true
    terms: [1, 1, 0]
    needs: [why, intent]
    signed_by: [superintendent]
    asked_by: 03-01
    decided_by: 04-15
  accountability: {cite: TEC 39, scope: chapter, waivable: false, law: 19 TAC 102.1309(a)(1),
    unless: a court says so}
  board-powers:
    cite: TEC 11
    scope: {subchapters: [A, C]}
    waivable: false
    except: [TEC 11.051, TEC 11.061]
    reach: part
  discipline: {cite: TEC 37, scope: chapter, waivable: false, from: 2025-06-20, until: 2031-06-30}
waivers:
  list: open
  of: [TEC]
  list_read: partly
  needs: [why, instead]
  terms: [1, 1, 2]
  ends: {month_day: 06-30, full_school_years: 3}
  law: TEC 7.056
  source: https://example.org/law
  verified: true
  note: Of grants nothing was read
measures: {needs: [baseline], groups: [migrants], small_cell: 10, watched: [3, 4],
  law: TEC 39.001, source: https://example.org/039, verified: true, note: Ten is many}
reports: {annual: {title: Annual report, due: 08-15, after_year: true}}
closed: {from: 2030-07-01, renewals: true, title: Repealed, law: HB 1 (2030)}
reviews: {every_years: 3, after: board-vote, law: TEC 12A.007}
ratings:
  title: Ratings
  may_end_after: 2
  must_end_after: 3
  eligible: {rounds: [adoption, renewal], law: TEC 12A.001}
  law: TEC 12A.008
  verified: true
support:
  coach: {title: A coach, duty: state, by: {end_of_year: 1}, what: The state sends a coach.}
policies: {innovation-fund: {title: Innovation fund, in_force: true}, seat-time: {in_force: false}}
models:
  math:
    title: Math model
    provider: Numbers Inc.
    approved: 2025-03-01
    expires: 2030-02-28
    frees: [TEC 25.081]
rules: {PLS402: warning, PLS405: ignore, XX002: note}
checks:
  XX001:
    title: Waivers of staffing tell what they bring
    when: {at: waivers.*.area, one_of: [staffing, class-size]}
    require: {at: waivers.*.measures, count: {at_least: 1, at_most: 5}}
    by: {end_of_year: 2}
    severity: error
    remedy: Name the measures under  measures.
    law: TEC 12A.009
    source: https://example.org/009
    verified: true
    from: 2026-07-01
    until: 2031-06-30
    note: Since the last session
  XX002:
    title: Plans of large districts end with a school year
    require:
      all:
        - any:
            - {at: timeline.ends, before: 2030-07-01, not_before: 2030-06-01}
            - {at: timeline.ends, after: 2031-05-31, not_after: timeline.ends}
        - not: {at: district.state, equals: VI}
  XX003: {title: Privacy is promised, require: {at: assurances.privacy.given, is: present}}
  XX004: {title: Large districts, require: {at: district.enrollment, at_least: 1000, at_most: 5000}}
  XX005:
    title: Families were heard twice
    require:
      at: engagement
      count: {at_least: 2, where: {at: groups, includes: families}}
  XX006: {title: Families are named, require: {at: engagement.*.groups, includes: families}}
  XX007: {title: A vote or a hearing, require: {any: [{at: events.*.event, one_of: [board-vote]}]}}
  XX008: {title: No renewal, require: {not: {at: waivers.*.kind, equals: renewal}}}
  XX009: {title: Kinds, require: {at: waivers.*.kind, equals: new, one_of: [new, renewal]}}
  XX010: {title: Days, require: {at: waivers.*.ends, before: 2032, not_before: 2026, after: 2026, not_after: 2031-06}}
"""
