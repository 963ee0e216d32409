"""HTML is read as the reader of the page sees it."""

from __future__ import annotations

import pytest

from figurecheck.text.html import read


def source_of(html: str, shown: str) -> str:
    document = read(html)
    start = document.text.index(shown)
    return html[slice(*document.in_source(start, start + len(shown)))]


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<b>1,2</b>00 km", "1,200 km"),
        ("<p>12\n   percent</p>", "12 percent"),
        ("12 <i> percent</i>", "12 percent"),
        ("<td>12</td><td>13</td>", "12\n13"),
        ("<p>12</p> <p>13</p>", "12\n13"),
        ("12<br>13", "12\n13"),
        ("٣٫٥&nbsp;مليون", "٣٫٥\xa0مليون"),
        ("10<sup>6</sup> m<sup>2</sup>", "10⁶ m²"),
        ("1,200<sup><a href='#n3'>3</a></sup> people", "1,200³ people"),
        ("5 < 6 & 7 > 4", "5 < 6 & 7 > 4"),
        ("R&#1,200", "R&#1,200"),
        ("AT&T 5&frac12; &copy2024 &nonsense; &#x110000;", "AT&T 5½ ©2024 &nonsense; \ufffd"),
        ("a<!-- 12 -->b<!doctype x><?php 13 ?>c", "abc"),
        ("<nav>1</nav><script>2</script><style>3</style><button>4</button><select><option>5</select>6", "6"),
        ("<nav>a menu that is never closed <p>12 km", "a menu that is never closed\n12 km"),
        ("<title>a title that is never closed <p>12 km", "a title that is never closed\n12 km"),
        ("<script>never closed 12 km", ""),
        ("<p title='a>12'>13</p>", "13"),
        ('<p class="a>12 <b>km</b>', "12 km"),
        ("<img alt='5 boats' src='7.png'>and", "5 boats and"),
        ("<pre>one\n two</pre>", "one\ntwo"),
        ("<pre><code>x = 12</code></pre>13", "13"),
        ("Use <code>12</code>", "Use 12"),
        ("\ufeff<p>12</p>", "12"),
        ("12 <", "12 <"),
        ("", ""),
    ],
)
def test_html_shows(html: str, shown: str):
    assert read(html).text == shown


@pytest.mark.parametrize(
    ("html", "figure", "stretch"),
    [
        ("<p>1&frac12;</p>", "1½", "1&frac12;"),
        ("<p>12&nbsp;km</p>", "12\xa0km", "12&nbsp;km"),
        ("<p>&#1633;&#1632;</p>", "١٠", "&#1633;&#1632;"),
        ("<p>a &ngE; 3</p>", "≧̸", "&ngE;"),
        ("<p><b>12</b> <i>km</i></p>", "12 km", "12</b> <i>km"),
        ("<p>12</p><p>13</p>", "13", "13"),
    ],
)
def test_a_figure_covers_its_entities_whole(html: str, figure: str, stretch: str):
    assert source_of(html, figure) == stretch


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title>Storm | News</title><h1>Storm</h1><h1>Rain</h1>", "Storm"),
        ("<title>Storm &amp; rain</title><p>12 mm", "Storm & rain"),
        ('<meta property="og:title" content="Storm &amp; rain"><p>12 mm', "Storm & rain"),
        ("<h1></h1><h1>أمطار<br>وسيول</h1>", "أمطار\nوسيول"),
        ("<p>12 mm", None),
    ],
)
def test_the_headline_is_what_the_page_shows_or_its_head_says(html: str, title: str | None):
    document = read(html)
    assert (document.text[slice(*document.title)] if document.title else None) == title


@pytest.mark.parametrize(
    ("html", "published"),
    [
        ('<meta property="article:published_time" content="2024-09-08T06:30:00Z">', "2024-09-08"),
        ('<script type="application/ld+json">{"datePublished": "2024-09-08"}</script>', "2024-09-08"),
        ('<header><time datetime="2024-09-08">yesterday</time></header>', "2024-09-08"),
        ('<p><time datetime="2024-09-02">2 September</time></p>', None),
        ('<meta name="date" content="2024-13-08">', None),
        ('<time itemprop="datePublished" datetime="2024-09-08T10:00">', "2024-09-08"),
    ],
)
def test_the_date_is_the_one_that_the_page_states(html: str, published: str | None):
    assert read(html).published == published


def test_blocks_know_their_role():
    html = "<h1>a</h1><p>b<h2>c</h2><ul><li><p>d</ul><table><td>e</table><blockquote><p>f</blockquote><figcaption>g"
    roles = ["title", "paragraph", "heading", "item", "cell", "quote", "caption"]
    assert [block.role for block in read(html).blocks] == roles
