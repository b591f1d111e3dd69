<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AlikeDeciding</name>
    <message numerus="yes">
        <source>%n card(s) decided alike, Z takes them back</source>
        <translation>
            <numerusform>%n card decided alike, Z takes them back</numerusform>
            <numerusform>%n cards decided alike, Z takes them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignWords</name>
    <message numerus="yes">
        <source>%n new assignment(s).</source>
        <translation>
            <numerusform>%n new assignment.</numerusform>
            <numerusform>%n new assignments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) stay(s): work has begun.</source>
        <translation>
            <numerusform>%n assignment stays: work has begun.</numerusform>
            <numerusform>%n assignments stay: work has begun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) fewer than at {time}.</source>
        <translation>
            <numerusform>%n span fewer than at {time}.</numerusform>
            <numerusform>%n spans fewer than at {time}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsSheet</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message numerus="yes">
        <source>All %n in a list</source>
        <translation>
            <numerusform>All %n in a list</numerusform>
            <numerusform>All %n in a list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardQueue</name>
    <message numerus="yes">
        <source>%n chosen card(s)</source>
        <translation>
            <numerusform>%n chosen card</numerusform>
            <numerusform>%n chosen cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>%n alike</numerusform>
            <numerusform>%n alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commands, %n hit(s)</source>
        <translation>
            <numerusform>Commands, %n hit</numerusform>
            <numerusform>Commands, %n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsistencyDialog</name>
    <message numerus="yes">
        <source>Bring %n back that differ(s) on purpose</source>
        <translation>
            <numerusform>Bring %n back that differs on purpose</numerusform>
            <numerusform>Bring %n back that differ on purpose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n place(s) like version {version}</source>
        <translation>
            <numerusform>Tag %n place like version {version}</numerusform>
            <numerusform>Tag %n places like version {version}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n place(s) are shown.</source>
        <translation>
            <numerusform>The first place (%n) is shown.</numerusform>
            <numerusform>The first %n places are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesPanel</name>
    <message numerus="yes">
        <source>%n span(s) of yours</source>
        <translation>
            <numerusform>%n span of yours</numerusform>
            <numerusform>%n spans of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carry over to %n copies</source>
        <translation>
            <numerusform>Carry over to %n copy</numerusform>
            <numerusform>Carry over to %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%n group(s) of near-duplicates</source>
        <translation>
            <numerusform>%n group of near-duplicates</numerusform>
            <numerusform>%n groups of near-duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n article(s) for {name}, written, read back and equal:</source>
        <translation>
            <numerusform>%n article for {name}, written, read back and equal:</numerusform>
            <numerusform>%n articles for {name}, written, read back and equal:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submitted article(s), written, read back and equal:</source>
        <translation>
            <numerusform>%n submitted article, written, read back and equal:</numerusform>
            <numerusform>%n submitted articles, written, read back and equal:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) of others left out until you submit</source>
        <translation>
            <numerusform>%n layer of others left out until you submit</numerusform>
            <numerusform>%n layers of others left out until you submit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileExchange</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) of others left out until you submit</source>
        <translation>
            <numerusform>%n layer of others left out until you submit</numerusform>
            <numerusform>%n layers of others left out until you submit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindInProject</name>
    <message numerus="yes">
        <source>the first %n place(s)</source>
        <translation>
            <numerusform>the first place (%n)</numerusform>
            <numerusform>the first %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message numerus="yes">
        <source>Finish the article: %n card(s) open</source>
        <translation>
            <numerusform>Finish the article: %n card open</numerusform>
            <numerusform>Finish the article: %n cards open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FramesPane</name>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a gap %n</source>
        <translation>
            <numerusform>With a gap %n</numerusform>
            <numerusform>With a gap %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoBackSheet</name>
    <message numerus="yes">
        <source>Take back %n action(s)</source>
        <translation>
            <numerusform>Take back %n action</numerusform>
            <numerusform>Take back %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that came in since then go.</source>
        <translation>
            <numerusform>%n article that came in since then goes.</numerusform>
            <numerusform>%n articles that came in since then go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message numerus="yes">
        <source>%n action(s) taken back; Undo brings all of it back.</source>
        <translation>
            <numerusform>%n action taken back; Undo brings it back.</numerusform>
            <numerusform>%n actions taken back; Undo brings all of them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoldSteps</name>
    <message numerus="yes">
        <source>%n card(s) of this article are still open</source>
        <translation>
            <numerusform>%n card of this article is still open</numerusform>
            <numerusform>%n cards of this article are still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message numerus="yes">
        <source>{name} · %n article(s)</source>
        <translation>
            <numerusform>{name} · %n article</numerusform>
            <numerusform>{name} · %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldPanel</name>
    <message numerus="yes">
        <source>Not carried over: %n span(s)</source>
        <translation>
            <numerusform>Not carried over: %n span</numerusform>
            <numerusform>Not carried over: %n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>%n more.</numerusform>
            <numerusform>%n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) are there already.</source>
        <translation>
            <numerusform>%n span is there already.</numerusform>
            <numerusform>%n spans are there already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) completed by another source</source>
        <translation>
            <numerusform>%n article completed by another source</numerusform>
            <numerusform>%n articles completed by other sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) known already</source>
        <translation>
            <numerusform>%n article known already</numerusform>
            <numerusform>%n articles known already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed by another source</source>
        <translation>
            <numerusform>%n completed by another source</numerusform>
            <numerusform>%n completed by other sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a known text</source>
        <translation>
            <numerusform>%n with a known text</numerusform>
            <numerusform>%n with a known text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new layer(s)</source>
        <translation>
            <numerusform>%n new layer</numerusform>
            <numerusform>%n new layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) continued</source>
        <translation>
            <numerusform>%n layer continued</numerusform>
            <numerusform>%n layers continued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) as here</source>
        <translation>
            <numerusform>%n layer as here</numerusform>
            <numerusform>%n layers as here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayersPane</name>
    <message numerus="yes">
        <source>%n article(s) left out because you still annotate there, and others&apos; work is hidden from you: submit, or give back with O what you have only opened.</source>
        <translation>
            <numerusform>%n article left out because you still annotate there, and others&apos; work is hidden from you: submit, or give back with O what you have only opened.</numerusform>
            <numerusform>%n articles left out because you still annotate there, and others&apos; work is hidden from you: submit, or give back with O what you have only opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Not submitted: %n error(s) to mend, F8 goes to the next</source>
        <translation>
            <numerusform>Not submitted: %n error to mend, F8 goes to the next</numerusform>
            <numerusform>Not submitted: %n errors to mend, F8 goes to the next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with another source</source>
        <translation>
            <numerusform>%n article with another source</numerusform>
            <numerusform>%n articles with another source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) continued</source>
        <translation>
            <numerusform>%n layer continued</numerusform>
            <numerusform>%n layers continued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submitted version(s)</source>
        <translation>
            <numerusform>%n submitted version</numerusform>
            <numerusform>%n submitted versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) on near-duplicates, meant differences and releases</source>
        <translation>
            <numerusform>%n decision on near-duplicates, meant differences and releases</numerusform>
            <numerusform>%n decisions on near-duplicates, meant differences and releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>%n assignment</numerusform>
            <numerusform>%n assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second pass(es)</source>
        <translation>
            <numerusform>%n second pass</numerusform>
            <numerusform>%n second passes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s)</source>
        <translation>
            <numerusform>%n verdict</numerusform>
            <numerusform>%n verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted problem(s)</source>
        <translation>
            <numerusform>%n accepted problem</numerusform>
            <numerusform>%n accepted problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameTable</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>Report of %n article(s) saved to {file}</source>
        <translation>
            <numerusform>Report of %n article saved to {file}</numerusform>
            <numerusform>Report of %n articles saved to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message numerus="yes">
        <source>The first %n name(s) are listed; Ctrl+F finds others.</source>
        <translation>
            <numerusform>The first %n name is listed; Ctrl+F finds others.</numerusform>
            <numerusform>The first %n names are listed; Ctrl+F finds others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{mentions} in %n article(s)</source>
        <translation>
            <numerusform>{mentions} in %n article</numerusform>
            <numerusform>{mentions} in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them submitted: they stay as they are</source>
        <translation>
            <numerusform>%n of them submitted: it stays as it is</numerusform>
            <numerusform>%n of them submitted: they stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n name(s)</source>
        <translation>
            <numerusform>Merge %n name</numerusform>
            <numerusform>Merge %n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameTextDialog</name>
    <message numerus="yes">
        <source>%n place(s) so far, searching …</source>
        <translation>
            <numerusform>%n place so far, searching …</numerusform>
            <numerusform>%n places so far, searching …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n place(s)</source>
        <translation>
            <numerusform>the first place (%n)</numerusform>
            <numerusform>the first %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n place(s)</source>
        <translation>
            <numerusform>Tag %n place</numerusform>
            <numerusform>Tag %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemeDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPage</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanHeader</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s)</source>
        <translation>
            <numerusform>%n fragment</numerusform>
            <numerusform>%n fragments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message numerus="yes">
        <source>%n shared sentence(s)</source>
        <translation>
            <numerusform>%n shared sentence</numerusform>
            <numerusform>%n shared sentences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TitleBlock</name>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} and %n more</numerusform>
            <numerusform>{name} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_LabelButton</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them unsure</source>
        <translation>
            <numerusform>%n of them unsure</numerusform>
            <numerusform>%n of them unsure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ProjectName</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
</TS>
