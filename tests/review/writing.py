"""Sends edits to a server without a pause, until it is gone: `writing.py PORT TOKEN`."""

import http.client
import json
import sys

port, token = sys.argv[1:]
head = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}


def ask(method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=20)
    connection.request(method, path, body and json.dumps(body), head)
    answer = connection.getresponse()
    return json.loads(answer.read())


try:
    revision = ask("GET", "/api/talk/0/revision")["revision"]
    print("x", end="", flush=True)
    for at in range(500):
        head["If-Match"] = f'"{revision}"'
        edit = {"op": "text", "cue": at % 300 + 1, "text": f"Number {at} was written."}
        revision = ask("POST", "/api/talk/0/edits", edit)["revision"]
except (OSError, http.client.HTTPException, ValueError, KeyError):
    pass
