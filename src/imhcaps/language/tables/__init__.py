"""One file a language: `LANGUAGE`, a `Language` record. `imhcaps.language.language` reads them."""
