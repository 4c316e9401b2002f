"""Texts that hold something private, and texts that only look a little like it. All are made up."""

from typing import Final

LETTERS: Final = "a1B2c3D4e5F6g7H8i9J0"
"""Twenty letters and digits, as keys are made of."""


def _joined(*parts: str) -> str:
    """Put a made-up key together here, so that no scanner of a host takes this file for a leak."""
    return "".join(parts)


SECRETS: Final = {
    "a private key": _joined("-----BEGIN RSA PRIVATE", " KEY-----\n", "MIIEowIBAAKCAQEA", LETTERS),
    "an AWS access key": _joined("AKIA", "IOSFODNN7EXAMPLE"),
    "a GitHub token": _joined("ghp", "_", LETTERS, LETTERS),
    "a Slack token": _joined("xoxb", "-123456789012-", LETTERS),
    "a Google API key": _joined("AIza", "Sy", LETTERS, "-_", LETTERS[:11]),
    "a Stripe key": _joined("sk_live", "_", LETTERS),
    "a GitLab token": _joined("glpat", "-", LETTERS),
    "an npm token": _joined("npm", "_", LETTERS, LETTERS[:16]),
    "a key of a language model": _joined("sk-ant", "-api03-", LETTERS),
    "a token to sign in with": _joined(
        "eyJ", "hbGciOiJIUzI1NiJ9.", "eyJ", "zdWIiOiIxMjM0In0.", LETTERS
    ),
}
"""What is found of itself, by what it is called; the whole of each is hidden but the first's head."""

NAMED: Final = {
    "password: MeadowLake7": ("a password or key", "MeadowLake7"),
    "passwd = MeadowLake7": ("a password or key", "MeadowLake7"),
    "PWD=meadow": ("a password or key", "meadow"),
    "api_key: '0123456789'": ("a password or key", "0123456789"),
    "API-KEY=0123456789abcdef": ("a password or key", "0123456789abcdef"),
    "AccountKey=0123456789abcdef==": ("a password or key", "0123456789abcdef=="),
    "secret key: abc123def": ("a password or key", "abc123def"),
    "client_secret: abcdefgh": ("a password or key", "abcdefgh"),
    "our token: 4711ab": ("a password or key", "4711ab"),
    "{user: office, password: lake-7}": ("a password or key", "lake-7"),
    "password: |\n    MeadowLake7": ("a password or key", "MeadowLake7"),
    "password: $MeadowLake7": ("a password or key", "$MeadowLake7"),
    "password: %MeadowLake7": ("a password or key", "%MeadowLake7"),
    "password: MeadowLake7, changed in May": ("a password or key", "MeadowLake7"),
    "password: !!str MeadowLake7": ("a password or key", "MeadowLake7"),
    "password: &office MeadowLake7": ("a password or key", "MeadowLake7"),
    "password: 'MeadowLake7": ("a password or key", "MeadowLake7"),
    'password: "Meadow Lake 7': ("a password or key", "Meadow Lake 7"),
    'password = "MeadowLake7': ("a password or key", "MeadowLake7"),
    'password: "Meadow\n  Lake7"': ("a password or key", "Meadow\n  Lake7"),
    'password: "Meadow\\"Lake7"': ("a password or key", 'Meadow\\"Lake7'),
    "password: 'Meadow''Lake7'": ("a password or key", "Meadow''Lake7"),
    "password:  # of the office\n  MeadowLake7": ("a password or key", "MeadowLake7"),
    "password: |  # of the office\n  MeadowLake7": ("a password or key", "MeadowLake7"),
    "password:\n\n  MeadowLake7": ("a password or key", "MeadowLake7"),
    "password:\r  MeadowLake7\r": ("a password or key", "MeadowLake7"),
    "password:\r\n  'MeadowLake7'\r\n": ("a password or key", "MeadowLake7"),
    "password:\n  # of the office\n  - MeadowLake7": ("a password or key", "MeadowLake7"),
    'password: ["MeadowLake7"]': ("a password or key", "MeadowLake7"),
    "password:\u00a0MeadowLake7": ("a password or key", "MeadowLake7"),
    "? password\n: MeadowLake7": ("a password or key", "MeadowLake7"),
    f"api_key: {LETTERS * 20}": ("a password or key", LETTERS * 20),
    f"see api_key={LETTERS * 20}!": ("a password or key", f"{LETTERS * 20}!"),
    "AccountName=plans;AccountKey=0123456789abcdef==;EndpointSuffix=example.org": (
        "a password or key",
        "0123456789abcdef==",
    ),
    "https://office:lake@7@files.example.org": ("a password in an address", "lake@7"),
    "- see ftp://office:lake7@files.example.org/plans": ("a password in an address", "lake7"),
    "redis://:lake7@[::1]:6379": ("a password in an address", "lake7"),
    "123-45-6789": ("a US social security number", "123-45-6789"),
    "(123\u201345\u20136789)": ("a US social security number", "123\u201345\u20136789"),
    "SSN: 123456789": ("a US social security number", "123456789"),
    "social security no. 123 45 6789": ("a US social security number", "123 45 6789"),
    "born on May 3, 2012": ("a date of birth", "May 3, 2012"),
    "DOB/5/3/2012": ("a date of birth", "5/3/2012"),
    "DOB: 5/3/2012": ("a date of birth", "5/3/2012"),
    "date of birth is 2012-05-03": ("a date of birth", "2012-05-03"),
    "birthday: 3 May 2012": ("a date of birth", "3 May 2012"),
    "student id: 48213": ("the number of a student", "48213"),
    "Student's ID number 4821345": ("the number of a student", "4821345"),
    "SSID 4821345678": ("the number of a student", "4821345678"),
    "pupil no: 4821345": ("the number of a student", "4821345"),
    "student identifier no. 48213": ("the number of a student", "48213"),
    "the student's no 4821345": ("the number of a student", "4821345"),
    "student-4821345": ("the number of a student", "4821345"),
    "student #48213": ("the number of a student", "48213"),
    "Rosa Meyer, id: 48213": ("a number beside a person's name", "48213"),
    "j.doe@students.example.org": (
        "the e-mail address of a student",
        "j.doe@students.example.org",
    ),
}
"""What is found in a text by the words around it: what it is called, and the value alone."""

HARMLESS: Final = (
    "The password: ask the office.",
    "password: <ask the office>",
    "password: ********",
    "password: ${PLANS_PASSWORD}",
    "password: none",
    "password: $PLANS_PASSWORD",
    "password: $(cat file)",
    "password: %PLANS_PASSWORD%",
    "password: {{ plans_password }}",
    "password:\n  office: the safe\n",
    "password:\n  office:\n    the safe of the office\n",
    "password:\nvision:\n",
    "password: # ask the office\nvision: Mastery\n",
    "password: ['ask', 'the', 'one']",
    "token:\n  - a token of thanks\n  - flowers\n",
    "token: xxxx",
    "A token of thanks: flowers for 30 teachers.",
    "Key: 12 of 30",
    "The key to this plan: time.",
    "Every student keeps the key-value notes of 2027.",
    _joined("AKIA", "IOSFODNN7EXAMPL"),  # a sign too few
    _joined("AKIA", "IOSFODNN7EXAMPLE1"),  # one too many
    _joined("ghp", "_short"),
    _joined("sk_live", "_short"),
    _joined("npm", "_", LETTERS),
    "the sk-ant-hill project of the science club",
    "task-project-based-learning-in-all-schools-2027",
    "https://www.example.org/a/b:c@d",
    "mailto:office@example.org",
    "https://office@example.org/plans",
    "https://office:***@example.org/plans",
    "office@example.org",
    "superintendent@stuart.example.org",
    "000-12-3456",
    "666-12-3456",
    "900-12-3456",
    "123-00-4567",
    "123-45-0000",
    "123-45-67890",
    "0123-45-6789",
    "12-123-45-6789",
    "https://example.org/reports/123-45-6789",
    "555-867-5309",
    "district id: 4813510",
    'nces_id: "4813510"',
    "Highland Park ISD, id: 4813510",
    "student id: 4821",  # four digits
    "6000 students: 120000 dollars",
    "for each student: 12500",
    "students: 123456",
    "born in 2012",
    "The program was born on the third try.",
    "birth to grade 3",
    "The district was founded in May 3, 2012.",
)
"""What plans hold with good reason."""
