"""Signs of secrets: keys and tokens by their public forms, and values that are called passwords.

The forms are those that their makers publish, so that leaked ones can be found, among them

- GitHub and npm (https://github.blog/security/announcing-npms-new-access-token-format)
- Stripe (https://docs.stripe.com/keys)
- GitLab (https://docs.gitlab.com/security/tokens and, for what may follow a dot,
  https://gitlab.com/gitlab-org/gitlab/-/merge_requests/169322)
- Azure, whose connection strings hold ``AccountKey=``
  (https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string)

For keys of language models no page of a maker was found that tells their form: theirs is as
gitleaks (https://github.com/gitleaks/gitleaks) has it, which lists the others, too.
"""

from plscale.source.private.assigned import assigned, in_address
from plscale.source.private.kinds import SECRET
from plscale.source.private.sign import Sign, form

_BEGIN = r"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----"
_HEADERS = r"(?:[\s#]{1,80}[A-Z][A-Za-z-]{2,20}: [^\r\n]{1,80}){0,4}"
_BETWEEN = r"(?:\\[rn]|[\s#]){0,80}"
"""What stands between the lines of a key: also the sign of a comment, and ends of lines spelt."""
_LINES = (
    rf"[A-Za-z0-9+/=]{{24,100}}(?:{_BETWEEN}[A-Za-z0-9+/=]{{24,100}})*"
    rf"(?:{_BETWEEN}[A-Za-z0-9+/=]{{1,23}}(?![\w:-]))?"
)

SECRETS: tuple[Sign, ...] = (
    Sign(SECRET, "a private key", form(f"{_BEGIN}{_HEADERS}{_BETWEEN}({_LINES})")),
    Sign(SECRET, "an AWS access key", form(r"(?<![A-Za-z0-9])(AKIA[A-Z0-9]{16})(?![A-Za-z0-9])")),
    Sign(
        SECRET,
        "a GitHub token",
        form(r"(?<![A-Za-z0-9])((?:gh[opusr]_|github_pat_)[A-Za-z0-9_]{20,255})"),
    ),
    Sign(SECRET, "a Slack token", form(r"(?<![A-Za-z0-9])(xox[a-z]-[A-Za-z0-9-]{10,255})")),
    Sign(SECRET, "a Google API key", form(r"(?<![A-Za-z0-9])(AIza[A-Za-z0-9_-]{35})")),
    Sign(
        SECRET,
        "a Stripe key",
        form(r"(?<![A-Za-z0-9])([rs]k_(?:live|test)_[A-Za-z0-9]{10,255})"),
    ),
    Sign(
        SECRET,
        "a GitLab token",
        form(r"(?<![A-Za-z0-9])(glpat-[\w-]{20,310}(?:\.01)?(?:\.[a-z0-9]{9})?)"),
    ),
    Sign(SECRET, "an npm token", form(r"(?<![A-Za-z0-9])(npm_[A-Za-z0-9]{36})(?![A-Za-z0-9])")),
    Sign(
        SECRET,
        "a key of a language model",
        form(r"(?<![A-Za-z0-9])(sk-(?:ant|proj|svcacct)-[\w-]{20,255})"),
    ),
    Sign(SECRET, "a password in an address", in_address),
    Sign(
        SECRET,
        "a token to sign in with",
        form(r"(?<![\w-])(eyJ[\w-]{10,8000}\.eyJ[\w-]{10,8000}(?:\.[\w-]{0,8000})?)"),
    ),
    Sign(SECRET, "a password or key", assigned),
)
"""Every sign of a secret; what two of them find is told by the first."""
