"""An object store on this machine, for all tests of batches."""

from __future__ import annotations

import socket
import warnings
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    pytest.importorskip("obstore")
    pytest.importorskip("flask_cors")
    from moto.server import ThreadedMotoServer

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        running = ThreadedMotoServer(ip_address="127.0.0.1", port=port, verbose=False)
        running.start()
        yield f"http://127.0.0.1:{port}"
        running.stop()
