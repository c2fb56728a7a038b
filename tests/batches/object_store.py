"""How an object store on this machine is reached, and a bucket filled from a folder."""

from __future__ import annotations

from pathlib import Path
from urllib.request import Request, urlopen


def environment(server: str) -> dict[str, str]:
    """What says where the store is."""
    return {
        "AWS_ENDPOINT_URL": server,
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
    }


def filled(folder: Path) -> object:
    """A client of the store in which the bucket `talks` has the files of a folder, below `all`."""
    import boto3

    client = boto3.client("s3")
    client.create_bucket(Bucket="talks")
    for path in folder.rglob("*"):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            client.put_object(Bucket="talks", Key=f"all/{name}", Body=path.read_bytes())
    return client


def emptied(server: str) -> None:
    """No bucket is left in the store, which all tests of a process share."""
    urlopen(Request(f"{server}/moto-api/reset", method="POST")).close()
