"""What a field of free text suggests: values that the annotator gave before."""

from wortlaut.session.frame_sentences import name_attribute
from wortlaut.session.session import Session
from wortlaut.store import attribute_values


def known_values(session: Session, label_id: str, attribute_id: str) -> list[str]:
    """Return the values that spans of a label have: in the open article; canonical names in the whole project.

    Of the project only the annotator's own layers count. In alphabetical order, whatever the case.
    """
    content, label = session.content, session.scheme.label(label_id)
    spans = () if content is None else content.spans.values()
    found = {span.attributes.get(attribute_id, "") for span in spans if span.label == label_id}
    if label is not None and name_attribute(label, session.scheme) == attribute_id:
        with session.project.reading() as connection:
            found |= set(attribute_values.newest(connection, session.annotator.id, label_id, attribute_id))
    return sorted(found - {""}, key=lambda value: (value.casefold(), value))
