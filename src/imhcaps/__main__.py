"""`python -m imhcaps`."""

from imhcaps.cli import main

if __name__ == "__main__":
    main()
