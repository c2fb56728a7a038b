"""The command line: one module per verb; the only package that knows typer and rich."""

# `signal` makes enumerations of what this module of C has: 2 ms in which Ctrl-C would give a traceback.
import _signal as signal
import gc

GC_THRESHOLD = 50_000
"""New objects before a search for garbage: a short run makes little, and would search ten times.
Our own choice."""
EXIT_UNABLE = 2
"""Exit status: unable to run; 1 is for findings. Our own choice, as many linters have it
(ruff, say)."""
EXIT_INTERRUPTED = 130
"""Exit status after Ctrl-C: 128 and the number of SIGINT, as shells give it (POSIX, Shell Command
Language §2.8.2, asks for more than 128)."""


def _interrupt_ends(quietly: bool) -> None:
    """What Ctrl-C does: end the process at once, as a program in C would, or raise `KeyboardInterrupt`.

    A traceback of half-made imports helps nobody. Whoever started us may have it ignored: it stays so.
    """
    wanted = signal.SIG_DFL if quietly else signal.default_int_handler
    other = signal.default_int_handler if quietly else signal.SIG_DFL
    if signal.getsignal(signal.SIGINT) == other:
        signal.signal(signal.SIGINT, wanted)


def main() -> None:
    """The console script."""
    _interrupt_ends(quietly=True)
    gc.set_threshold(GC_THRESHOLD)
    try:
        from imhcaps.cli.app import run

        run()
    finally:
        _interrupt_ends(quietly=True)
        # What is left goes with the process: to search it once more took a tenth of a short run.
        gc.freeze()
