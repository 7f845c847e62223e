/// How pages look, as far as that is the same for all of them.
enum HTMLStyleSheet {
  static let text = base + blocks + tables + drawings + phone + paper

  private static let base = """
    *{box-sizing:border-box}
    html{font-size:112.5%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:#ecebe6;color:#1a1a1a;line-height:1.4;overflow-wrap:break-word;\
    font-variant-numeric:lining-nums}
    .sheet{max-width:var(--sheet);margin:1.5rem auto;padding:3rem 3.5rem;background:#fff;\
    border:1px solid #d6d3ca}
    .sheet>:first-child{margin-top:0}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    .foot{max-width:var(--sheet);margin:0 auto 1.5rem;padding:0 3.5rem;font-size:var(--small);\
    color:#4d4d4d}

    """

  private static let blocks = """
    .two{display:grid;grid-template:repeat(var(--bands,1),auto)/38fr 42fr;grid-auto-flow:column;\
    gap:0 1rem;font-size:var(--header)}
    .two p{margin:0;text-align:center;white-space:pre-line}
    .two .flushed{text-align:left}
    .signatures{margin-top:2rem;font-size:1rem;break-inside:avoid}
    .held,.ruled,.half-ruled{display:inline-block}
    .ruled::after,.half-ruled::after{content:'';display:block;margin:.25em auto .35em;\
    border-top:1px solid #1a1a1a}
    .half-ruled::after{width:42%;max-width:9em}
    .flushed .half-ruled::after{margin-left:0}
    u{text-underline-offset:.15em}
    h1{margin:2rem 0 1.5rem;font-size:var(--title);line-height:1.35;text-align:center;\
    text-wrap:balance;break-after:avoid;break-inside:avoid}
    h1 span{white-space:pre-line}
    h1>span{display:block}
    h1 .subject{font-size:var(--subject)}
    h1 .aside{font-size:var(--subject);font-weight:normal;font-style:italic}
    h2{margin:1.6rem 0 .6rem;font-size:1rem;break-after:avoid;break-inside:avoid}
    .text{margin:var(--space) 0;line-height:var(--leading);white-space:pre-line;orphans:2;widows:2}
    .body{text-align:justify;text-indent:var(--indent)}
    .centred,.strong{text-align:center}
    .strong{font-weight:bold;break-after:avoid}
    .note{font-size:var(--small);font-style:italic}
    .facts{display:grid;grid-template-columns:fit-content(40%) 1fr;gap:.2rem 1.25rem;\
    margin:1rem 0;break-inside:avoid}
    .facts dt{color:#4d4d4d}
    .facts dd{margin:0;white-space:pre-line;min-width:0}
    .items{margin:.8rem 0;padding-left:2em}
    .items li{margin:.8rem 0;break-inside:avoid}
    .items p{margin:.15rem 0;white-space:pre-line}
    .lead{font-weight:bold}

    """

  private static let tables = """
    .region{margin:1rem 0;overflow-x:auto}
    .region:focus-visible{outline:2px solid #1f4e79;outline-offset:2px}
    table{width:100%;min-width:var(--least);border-collapse:collapse;table-layout:fixed;\
    font-size:var(--table);line-height:1.3}
    th,td{padding:.35em .5em;text-align:left;vertical-align:top;white-space:pre-line;\
    overflow-wrap:anywhere}
    td{height:var(--row)}
    col{width:var(--share)}
    .grid th,.grid td{border:1px solid #a9a498}
    thead th{background:#f1efe9;text-align:center;vertical-align:middle}
    table:not(.grid) th{background:none;border-bottom:1px solid #a9a498}
    .across th{background:#f8f7f3}
    .r{text-align:right;font-variant-numeric:lining-nums tabular-nums}
    .c{text-align:center}
    .sum td{font-weight:bold}

    """

  private static let drawings = """
    figure{margin:1.5rem 0}
    figcaption{margin-bottom:.6rem;font-weight:bold;text-align:center;break-after:avoid}
    .legend{display:flex;flex-wrap:wrap;justify-content:center;gap:.2rem 1.5rem;margin:0 0 .6rem;\
    padding:0;list-style:none;font-size:var(--table);break-after:avoid}
    .legend svg{width:.8em;height:.8em;margin-right:.4em}
    .chart svg,.paper,.paper *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .bars{display:grid;grid-template-columns:36% 1fr;gap:0 1rem;align-items:center;\
    margin:.45rem 0;font-size:var(--table);line-height:1.25;break-inside:avoid}
    .bars p{margin:0}
    .bars svg{display:block;width:100%;overflow:visible}
    .cards{--mm:1mm}
    .paper{position:relative;width:calc(var(--width)*var(--mm));\
    height:calc(var(--height)*var(--mm));margin:1.5rem auto;background:#fff;\
    outline:1px solid #d6d3ca;line-height:1.2}
    .card,.card>*{position:absolute;left:calc(var(--x)*var(--mm));top:calc(var(--y)*var(--mm));\
    width:calc(var(--w)*var(--mm));height:calc(var(--h)*var(--mm))}
    .cut{position:absolute;left:0;top:0;width:100%;height:100%}
    .words{display:flex;flex-direction:column;justify-content:center;text-align:center;\
    font-size:calc(var(--size)*.352778*var(--mm));overflow-wrap:anywhere}
    .words p{margin:0;white-space:pre-line}
    .top{justify-content:flex-start}
    .bottom{justify-content:flex-end}
    .left{text-align:left}
    .right{text-align:right}
    .turned{transform:rotate(180deg)}

    """

  /// Tables of texts become a block of labelled lines for each row; tables of numbers, which are
  /// compared down a column, are scrolled.
  ///
  /// Cards leave their sheet and stand one below the other.
  private static let phone = """
    @media screen{.cards{--mm:min(1mm,calc(94vw/var(--width)))}}
    @media screen and (max-width:1099px){col{width:var(--paper-share)}}
    @media screen and (max-width:640px){
    html{font-size:100%}
    .sheet{margin:0 0 .75rem;padding:1.25rem 1rem;border-width:0 0 1px}
    .foot{padding:0 1rem}
    .paper{width:auto;height:auto;background:none;outline:0}
    .cut{display:none}
    .card{--mm:calc(94vw/var(--w));position:relative;left:0;top:0;margin:0 auto 1rem;\
    background:#fff;outline:1px solid #d6d3ca}
    .two{display:block}
    .two .right{margin-top:1rem}
    .body{text-align:left;text-indent:1.5em}
    .facts{gap:.2rem .75rem}
    .bars{grid-template-columns:1fr;gap:.15rem;margin:.7rem 0}
    table{min-width:var(--phone-least)}
    col{width:var(--phone-share)}
    .rows{min-width:0;border-top:1px solid #a9a498}
    .rows,.rows tbody,.rows tr{display:block}
    .rows colgroup{display:none}
    .rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .rows tr{content-visibility:auto;contain-intrinsic-size:auto 9rem;\
    padding:.5rem 0;border-bottom:1px solid #a9a498}
    .rows td,.rows .across th{display:block;height:auto;padding:.1rem 0;border:0;text-align:left}
    .rows .across{background:#f8f7f3;padding:.5rem}
    .rows td{display:grid;grid-template-columns:36% 1fr;gap:.75rem}
    .rows td:empty{display:none}
    .rows td::before{color:#4d4d4d;font-weight:normal}

    """ + labels + "}\n"

  /// How many columns a table of labelled lines may have.
  static let labelledColumns = 24

  private static let labels = (1...labelledColumns).map {
    ".rows td:nth-child(\($0))::before{content:var(--c\($0))}\n"
  }.joined()

  private static let paper = """
    @media screen and (min-width:1100px){.region.whole{overflow:visible}\
    .region.whole table{min-width:0}.whole thead th{position:sticky;top:0}}
    @media print{
    body{background:none;color:#000;line-height:1.15}
    .sheet{max-width:none;margin:0;padding:.35em 0 0;border:0;break-before:page}
    .part{page:part}
    main>:first-child{break-before:auto}
    .region{overflow:visible}
    col{width:var(--paper-share)}
    table{width:calc(100% - 1pt);min-width:0;font-size:calc(var(--table)*var(--paper-scale))}
    thead{display:table-header-group}
    tr{break-inside:avoid}
    .across{break-after:avoid}
    .grid th,.grid td{border:.5pt solid #000}
    thead th,.across th{background:none}
    .facts dt,.foot{color:#000}
    .paper{margin:0;outline:0;break-before:page}
    .foot{max-width:none;margin:1rem 0 0;padding:0}
    @supports (not (-moz-appearance:none)) and (not (hanging-punctuation:first)){\
    .foot{display:none}}
    }

    """
}
