"""A check for schemathesis. Its own check for GraphQL takes every error of a valid query for a server error, also a
refusal such as "no District has this name"; here only what the service itself calls an error of its own is one."""

import schemathesis


@schemathesis.check
def no_internal_error(ctx, response, case):
    text = response.text
    assert response.status_code < 500, f"{response.status_code}: {text[:500]}"
    assert "INTERNAL_SERVER_ERROR" not in text, text[:500]
