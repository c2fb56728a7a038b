"""Pages of video services are linked, from each turn's time too: no player of a browser can play them."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from command import in_process
from imhcaps.documents.media_page import media_page

AT = 3_844_900  # 1:04:04.9
FROM = [
    ("https://www.youtube.com/watch?v=a_b-c0", "https://www.youtube.com/watch?v=a_b-c0&t=3844s"),
    (
        "https://www.youtube.com/watch?v=x&t=9s&list=y",
        "https://www.youtube.com/watch?v=x&list=y&t=3844s",
    ),
    ("https://youtu.be/abc?si=q#top", "https://youtu.be/abc?si=q&t=3844s"),
    ("http://m.youtube.com/live/abc", "http://m.youtube.com/live/abc?t=3844s"),
    (
        "https://www.youtube-nocookie.com/embed/abc",
        "https://www.youtube-nocookie.com/embed/abc?start=3844",
    ),
    ("https://vimeo.com/1234/5f6e", "https://vimeo.com/1234/5f6e#t=3844s"),
    (
        "https://player.vimeo.com/video/1234?h=5f",
        "https://player.vimeo.com/video/1234?h=5f#t=3844s",
    ),
    (
        "https://uni.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id=12-34",
        "https://uni.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id=12-34&start=3844",
    ),
    (
        "https://video.uni.example/Panopto/Pages/Viewer.aspx?id=1&start=2.5",
        "https://video.uni.example/Panopto/Pages/Viewer.aspx?id=1&start=3844",
    ),
    ("https://www.dailymotion.com/video/x8", "https://www.dailymotion.com/video/x8?start=3844"),
    ("https://www.twitch.tv/videos/12", "https://www.twitch.tv/videos/12?t=1h4m4s"),
    ("https://www.loom.com/share/ab", "https://www.loom.com/share/ab?t=3844"),
    ("https://tube.example/w/9c9de5e8-0a1e", "https://tube.example/w/9c9de5e8-0a1e?start=3844s"),
    ("https://zoom.us/rec/share/abc", None),
    ("https://uni.sharepoint.com/sites/x/_layouts/15/stream.aspx?id=y", None),
    ("https://uni.example/talks/lamps.html", None),
]
PLAYED = [
    "talk.mp4",
    "media/youtube.com/talk.webm",
    "https://example.org/talk.mp4",
    "https://example.org/talk.mp4?from=https://youtu.be/abc",
    "https://youtube.com.example.org/talk.mp4",
    "https://notvimeo.com/1234",
    "https://cdn.example.org/stream?id=12",
    "C:/talks/talk.mp4",
    "file:///talks/talk.html",
]
TALK = "Ann Lee: Good evening to all of you.\n\nBo Chen: Thank you, and welcome.\n"
SHEET = "start,end,text\n0:44.2,,Ann Lee\n1:05.0,1:08,Bo Chen\n"


@pytest.mark.parametrize(("address", "later"), FROM)
def test_a_page_is_known_and_its_address_from_a_moment_on(address, later):
    page = media_page(address)
    assert page is not None
    assert page.at(AT) == later


@pytest.mark.parametrize("address", PLAYED)
def test_what_may_be_played_is_no_page(address):
    assert media_page(address) is None


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[dict[str, str | None]] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag == "a":
            self.links.append(dict(attributes))


@pytest.mark.parametrize("address", [pair[0] for pair in FROM])
def test_the_document_links_to_it_and_holds_no_player(address, tmp_path):
    (tmp_path / "talk.txt").write_text(TALK)
    (tmp_path / "talk.csv").write_text(SHEET)
    done = in_process(
        "export",
        "talk.txt",
        "--cues",
        "talk.csv",
        "--media",
        address,
        "--to",
        "html",
        "-o",
        "-",
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    page = Links()
    page.feed(done.stdout)
    assert not page.tags & {"video", "audio", "source", "iframe", "script", "track"}
    links = [each for each in page.links if (each["href"] or "").startswith("http")]
    assert links[0]["href"] == address
    found = media_page(address)
    assert found is not None
    later = [found.at(44_200), found.at(65_000)] if found.moment else []
    assert [each["href"] for each in links[1:]] == later
    # A link's name begins with what is seen of it (WCAG 2.2, 2.5.3), and says whose turn it is.
    assert all(re.search(r"0:44, Ann|1:05, Bo", each["aria-label"] or "") for each in links[1:])
    assert re.search(r">0:44<", done.stdout)


def test_captions_for_a_page_are_said_to_be_lost(tmp_path):
    (tmp_path / "talk.txt").write_text(TALK)
    (tmp_path / "a.en.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nGood evening\n")
    command = "export talk.txt --media https://youtu.be/abc --captions a.en.vtt -o out"
    done = in_process(*command.split(), cwd=tmp_path)
    assert done.returncode == 0
    assert "YouTube shows the captions that were given to it" in done.stderr
