"""Words that made-up plans are put together from: names, practices with their waivers, sentences.

Nothing here is taken from a real district. `{n}` stands for a small number, `{place}` for the name.
"""

from dataclasses import dataclass

FIRST_NAMES = (
    "Thimble", "Quillwort", "Larkmeadow", "Oatwhistle", "Moonpenny", "Bramblewick", "Saltmarrow",
    "Foxglade", "Peñalinda", "Ågården", "Lac-aux-Épinettes", "Zoë's", "Ñandú", "Hollyhock",
    "Wrenfield", "Tamarackle", "Copperthorn", "Juniper Bell", "Sorrelby", "Mistlethwait",
    "Applegarth", "Cinderquill", "Dovetail", "Elderwhistle", "Fernhammer", "Goosemoor",
    "Heatherlok", "Inkberry", "Jackdaw", "Kestrelwood", "Lanternhill", "Marigoldsby", "Nettlecombe",
    "Otterpool",
)  # fmt: skip
SECOND_NAMES = (
    "Bend", "Crossing", "Flats", "Landing", "Prairie", "Hollow", "Mesa", "Narrows", "Orchard",
    "Point", "Rapids", "Summit", "Terrace", "Vale", "Wharf", "Commons", "Bluff", "Notch", "Forks",
)  # fmt: skip
DISTRICT_KINDS = (
    "School District", "Unified Schools", "Community Schools", "Public Schools", "Township Schools",
)  # fmt: skip
SCHOOLS = (
    ("elementary", "Elementary School", "K-5"), ("middle", "Middle School", "6-8"),
    ("high", "High School", "9-12"), ("academy", "Academy of the Trades", "9-12"),
    ("early-years", "Early Years Center", "PK"),
)  # fmt: skip
"""Ending of the id, ending of the name, and grades."""
STATES = (("OR", "41"), ("NV", "32"), ("IA", "19"), ("MT", "30"), ("ME", "23"), ("NE", "31"))
"""Some states and their FIPS codes; the ids made with them lie where no real ones do."""

OWNERS = (
    "Chief Academic Officer", "Principals", "Assessment office", "Technology office",
    "Student services", "Superintendent's office", "Planning committee", "Business office",
    "Partnerships coordinator", "Board of Education",
)  # fmt: skip

LEARNING = {
    "standards": "Each course is a list of competencies, each tied to a standard of the state.",
    "customization": "Students choose with an advisor among projects, studios and internships.",
    "pacing": "Students move on when they show mastery; whoever is behind has a coach each week.",
    "data-use": "Every {n} weeks teams of teachers look at progress and change groups and pace.",
    "transparency": "Families see at any time what is mastered and what comes next.",
}
CONDITIONS = {
    "curriculum": "Rewrite every course of the upper grades as competencies, then the lower ones.",
    "instruction": "Small groups and projects take the place of most whole-class teaching.",
    "assessment": "Shared rubrics, and {n} exhibitions a year before a panel with a visitor on it.",
    "learning-environments": "{n} studios for large and small groups; then one in each school.",
    "student-supports": "An advisor for every fifteen students, and a coach for who falls behind.",
    "professional-development": "A summer institute, then {n} hours a month in teams with a coach.",
    "leadership-development": "Principals and lead teachers visit each other's schools each month.",
    "technology-policy": "A device for every student, and rules of use written with students.",
    "data-systems": "One record of competencies, joined to the student information system.",
    "partnerships": "Local employers and the community college offer internships and courses.",
}
VISIONS = (
    (
        "Every student of {place} leaves school with credit earned by showing mastery, "
        "with work that mattered to somebody outside school, and with a plan for what comes next."
    ),
    (
        "In {place} no student waits for the bell: what is learned counts, wherever it "
        "was learned and however long it took, and each family can see it."
    ),
    (
        "Alumnos, families and teachers of {place} agree on what a graduate can do — and "
        "every hour of school is spent on getting each of them there."
    ),
)
TAILS = (
    "The planning committee reads the results every {n} months.",
    "Families were asked about it and {n} in ten were in favor.",
    "A teacher of each school answers for it.",
    "What does not work by the end of the year is given up.",
    "Señora Ibáñez-Quill's class tried it for {n} weeks.",
    "Notes are kept in English and in español.",
    "It costs nothing beyond the time of those who do it.",
    "Buses and meals follow.",
    "A neighbor district has done so for {n} years.",
)
"""Sentences that can follow any other."""


@dataclass(frozen=True, slots=True)
class Idea:
    """Something a district does, and the local rule that stands in its way."""

    id: str
    practice: str
    what: str
    area: str
    rule: str
    """Code of the local policy."""
    title: str
    why: str
    instead: str
    intent: str


IDEAS = (
    Idea(
        "mastery-credit", "competency-based-progression",
        "Credit for a course is given when its competencies are shown, whatever the hours.",
        "credit", "IKF", "Credit by hours in class",
        "The policy gives credit for {n}0 hours in class, so mastery shown sooner earns nothing.",
        "Credit is given when a teacher and a second reader find every competency shown.",
        "The hours stood for a level of work; the rubrics now say what that level is.",
    ),
    Idea(
        "studio-groups", "flexible-class-size",
        "Two teachers and an aide share a studio, which splits into groups as the work asks.",
        "class-size", "IIB", "Limit of students in a class",
        "A studio of sixty with two teachers counts as one class that is too large.",
        "At least one adult for every twenty students, counted over the whole studio.",
        "Each student is still known well: an advisor has no more than fifteen.",
    ),
    Idea(
        "community-internships", "learning-outside-school",
        "Students of the upper grades work with a local employer for one day a week.",
        "curriculum-materials", "IHBH", "Credit only for work done in school",
        "The policy counts only lessons given on the district's grounds.",
        "An internship counts when its agreement names competencies and a teacher visits.",
        "A certified teacher still judges the work and signs for the credit.",
    ),
    Idea(
        "late-start", "flexible-day",
        "On {n} days a month the day moves by two hours, to fit the hours of the workplaces.",
        "time", "ID", "First and last bell of the school day",
        "The policy sets one first bell and one last bell for every school and every day.",
        "On those days school begins two hours later and ends two hours later.",
        "The minutes of the day stay the same.",
    ),
    Idea(
        "trade-teachers", "industry-experts",
        "Electricians, nurses and bakers teach the courses of their trade beside a teacher.",
        "staffing", "GBA", "Certificate for every course",
        "Nobody with {n} years in a trade and no certificate may teach it.",
        "A mentor teacher plans with the expert and signs for grades.",
        "Students are still taught by people who are known to be able to.",
    ),
    Idea(
        "early-calendar", "early-start-calendar",
        "School begins in the second week of August, so that the first term ends before winter.",
        "time", "IC", "First day of school",
        "The first day that the policy allows leaves the two terms {n} weeks apart.",
        "The year begins earlier and has {n} weeks of extra help between terms.",
        "Families still know the calendar a year ahead, and summer stays whole.",
    ),
    Idea(
        "growth-reports", "growth-measures",
        "Schools are judged by how far their students have come as well as by where they stand.",
        "accountability", "AFI", "Local rating by passing marks",
        "The local rating counts only the share that passes a mark.",
        "Growth counts for half; both numbers are shown side by side.",
        "The public still sees, every year and by school, what students can do.",
    ),
    Idea(
        "peer-appraisal", "local-appraisal",
        "Teachers are appraised by a pair of colleagues and the principal, on a portfolio.",
        "educator-evaluation", "GCN", "Yearly visit by the principal",
        "One visit a year by one person says little about teaching in teams.",
        "{n} short visits a year by two colleagues, and a talk about student work.",
        "Each teacher still gets a written judgment every year.",
    ),
    Idea(
        "exhibitions", "performance-assessment",
        "Twice a year each student shows work to a panel and answers for it.",
        "assessment", "IKA", "Final examinations",
        "The policy asks for a written examination in each course, whatever was learned.",
        "An exhibition before a panel, judged with a shared rubric, takes its place.",
        "There is still a common judgment at the end of each course.",
    ),
    Idea(
        "learner-profiles", "learner-profiles",
        "Strengths, needs and goals, kept by student and advisor, open to the family.",
        "data-technology", "JRA", "Records on paper",
        "The policy keeps the record of a student on paper in the office.",
        "The profile is kept online, under the same rules of access.",
        "Only those who may see the record today can see it then.",
    ),
    Idea(
        "own-pace", "flexible-pacing",
        "Students take up to {n} terms for a course, or as little as half of one.",
        "credit", "IKE", "Promotion by year",
        "The policy moves students on once a year, all at once.",
        "Students move on at the end of any of {n} terms in the year.",
        "A student still needs to have learned a grade's work to leave it.",
    ),
    Idea(
        "credit-without-days", "attendance-by-mastery",
        "Who has shown mastery gets credit though days of attendance are missing.",
        "attendance", "JED", "Days of attendance for credit",
        "The policy takes the credit from students who missed {n} days, whatever they know.",
        "A committee of three looks at the work, not the days.",
        "Absence is still followed up from the first day.",
    ),
)  # fmt: skip

MILESTONES = (
    ("planning", "needs-assessment", "Needs assessment with teachers, students and families"),
    ("planning", "graduate-portrait", "Portrait of a graduate agreed"),
    ("planning", "comprehensive-plan", "Comprehensive plan written, with its waivers"),
    ("approval", "board-adopts", "Board adopts the comprehensive plan"),
    ("approval", "approved", "Final approval of the comprehensive plan"),
    ("implementation", "teachers-trained", "Teachers through the summer institute"),
    ("implementation", "shared-rubrics", "Shared rubrics for every course"),
    ("implementation", "second-school", "The second school begins"),
    ("implementation", "studios-open", "Studios open in every school"),
    ("evaluation", "first-review", "Review of the first results with students and families"),
    ("implementation", "internships", "An internship for every student of the upper grades"),
    ("evaluation", "midterm-evaluation", "Midterm evaluation by an outside reader"),
    ("sustainability", "own-means", "Coaches carried by the general fund in every later budget"),
    ("evaluation", "final-evaluation", "Evaluation of the whole term"),
    ("sustainability", "decision", "Board decides what continues"),
)
"""Phase, id and title, in the order in which they are due."""

ASSURANCES = {
    "all-students": "Every school joins and results are read by group",
    "standards": "Each competency names the state standard that it covers",
    "state-assessment": "All students take them on the state's own days",
    "accountability-reporting": "Report cards and data go to the state as before",
    "health-safety": "Workplaces are visited and adults there are checked",
    "civil-rights": "Places are open to all and lists are read for balance",
    "special-education": "Each program stays and its team agrees to changes",
    "federal-law": "No waiver in this plan touches a federal requirement",
    "fiscal-audit": "The grant has its own fund and the yearly audit covers it",
    "open-government": "The planning committee meets in public and keeps minutes",
    "instructional-time": "Hours at a workplace are logged and counted",
    "privacy": "Vendors work under agreements and no record leaves our control",
    "leadership-commitment": "The board has bound itself to the whole term",
    "stakeholder-engagement": "Families and students are asked {n} times a year",
    "professional-development": "Each teacher has {n} hours a month with a coach",
    "evaluation": "The measures are reported every year",
    "intent-of-waived-law": "Each waiver says how it is still met",
    "public-posting": "The plan and its waivers stay on the district's site",
    "sustainability": "The general fund pays what recurs and no grant does",
}
MEASURES = (
    ("graduation-rate", "Four-year cohort graduation rate", "higher", 84.0),
    ("on-track-credit", "Students of grade 9 with the credit of a full year", "higher", 78.5),
    ("mathematics-growth", "Students who grow by a year or more in mathematics", "higher", 52.0),
    ("chronic-absence", "Students absent on a tenth of the days or more", "lower", 21.0),
    ("reading-growth", "Students who grow by a year or more in reading", "higher", 55.5),
    ("family-survey", "Families who say that school knows their child well", "higher", 61.0),
)
"""Id, title, which way is better, and a middling value in percent."""
GROUPS = ("english-learners", "students-with-disabilities", "low-income-students")
PROVIDERS = (
    ("two-larks", "Two Larks Learning", "Two Larks Mathematics"),
    ("opal-studio", "Ópalo Studio", "Opal Studio Method"),
    ("pebble-works", "Pebble Works & Sons", "Pebble Profile"),
)
COSTS = (
    ("coaches", "Coaches", "recurring", 60_000),
    ("license", "Licenses of the outside model", "recurring", 18_000),
    ("summer-institute", "Summer institute", "one-time", 30_000),
    ("studio-furniture", "Furniture of studios", "one-time", 40_000),
    ("outside-evaluation", "Outside evaluation", "one-time", 20_000),
)
"""Id, title, kind and US dollars a year."""
SUSTAINABILITY = {
    "funding": "The general fund carries the coaches from the start; the grant only begins.",
    "staffing": "Coaches are teachers on the salary schedule, so that no post ends with the grant.",
    "governance": "The planning committee becomes a standing committee of the board.",
}
SECTION_REMARKS = {
    "learning": "How the plan does each of the five elements of personalized learning.",
    "conditions": "The ten district conditions: what the district does about each.",
    "practices": "What the district will do; `begins` is the plan year.",
    "phases": "`after` names milestones that must be done before.",
    "assurances": "What the district promises whatever it is freed from.",
    "waivers": "From what the district asks to be freed.",
    "measures": "What is watched; targets are by plan year.",
    "costs": "Whole dollars by plan year.",
    "events": "What has happened so far.",
}
REMARKS = (
    "agreed in March", "see the minutes", "to be looked at again", "checked", "año 2",
    "the office knows more", "was different in the draft", "as the committee asked",
)  # fmt: skip
"""Comments that can stand behind any line."""
