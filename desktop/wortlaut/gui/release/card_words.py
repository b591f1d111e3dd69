"""What is asked of people about a dataset: the name of each answer, and what it should say."""

from PySide6.QtCore import QCoreApplication

SECTIONS = (
    ("dataset", ("name", "description", "version", "url", "creator", "contact", "citation")),
    ("licence", ("license_articles", "license_annotations")),
    ("purpose", ("motivation", "uses", "out_of_scope")),
    ("making", ("collection", "annotators_background", "annotators_training", "annotators_pay")),
    ("care", ("sensitive_data", "biases", "limitations", "known_errors", "maintenance")),
)
"""All of `ASKED`, as they are asked for."""
ONE_LINE = frozenset({"name", "version", "url", "creator", "contact", "license_articles", "license_annotations"})


def section_name(section: str) -> str:
    """Return the title of a group of answers."""
    translate = QCoreApplication.translate
    return {
        "dataset": translate("ReleaseCard", "The dataset"),
        "licence": translate("ReleaseCard", "Licences"),
        "purpose": translate("ReleaseCard", "What it is for"),
        "making": translate("ReleaseCard", "How it was made, and by whom"),
        "care": translate("ReleaseCard", "What to be careful about"),
    }[section]


def field_name(field: str) -> str:
    """Return the name of an answer."""
    translate = QCoreApplication.translate
    return {
        "name": translate("ReleaseCard", "Name"),
        "description": translate("ReleaseCard", "Description"),
        "version": translate("ReleaseCard", "Version"),
        "url": translate("ReleaseCard", "Address"),
        "creator": translate("ReleaseCard", "Creator"),
        "contact": translate("ReleaseCard", "Contact"),
        "citation": translate("ReleaseCard", "How to cite it"),
        "license_articles": translate("ReleaseCard", "Licence of the articles"),
        "license_annotations": translate("ReleaseCard", "Licence of the annotations"),
        "motivation": translate("ReleaseCard", "Motivation"),
        "uses": translate("ReleaseCard", "Intended uses"),
        "out_of_scope": translate("ReleaseCard", "Not meant for"),
        "collection": translate("ReleaseCard", "How the articles were collected"),
        "annotators_background": translate("ReleaseCard", "Who annotated"),
        "annotators_training": translate("ReleaseCard", "Training of the annotators"),
        "annotators_pay": translate("ReleaseCard", "Consent and pay of the annotators"),
        "sensitive_data": translate("ReleaseCard", "Personal and sensitive data"),
        "biases": translate("ReleaseCard", "Known biases"),
        "limitations": translate("ReleaseCard", "Limitations"),
        "known_errors": translate("ReleaseCard", "Known errors"),
        "maintenance": translate("ReleaseCard", "Maintenance and take-down"),
    }[field]


def field_hint(field: str) -> str:
    """Return what an answer should say."""
    translate = QCoreApplication.translate
    return {
        "name": translate("ReleaseCard", "Otherwise that of the project file"),
        "description": translate("ReleaseCard", "Otherwise one sentence with the numbers of articles and spans"),
        "version": translate("ReleaseCard", "Otherwise the day of the newest change"),
        "url": translate("ReleaseCard", "Where it can be found"),
        "creator": translate("ReleaseCard", "Person or institution"),
        "contact": translate("ReleaseCard", "Who answers questions"),
        "citation": translate("ReleaseCard", "As it should stand in a list of references"),
        "license_articles": translate("ReleaseCard", "News texts can seldom be passed on; else release without texts"),
        "license_annotations": translate("ReleaseCard", "For example CC-BY-4.0"),
        "motivation": translate("ReleaseCard", "Why was it made, who paid for it?"),
        "uses": translate("ReleaseCard", "What can it be used for?"),
        "out_of_scope": translate("ReleaseCard", "What must it not be used for?"),
        "collection": translate("ReleaseCard", "Which outlets and times, how chosen, how the texts were obtained"),
        "annotators_background": translate("ReleaseCard", "First language, age, subject, as far as they agree to it"),
        "annotators_training": translate("ReleaseCard", "How long, on what, how it was tested"),
        "annotators_pay": translate("ReleaseCard", "Did they agree, what were they paid?"),
        "sensitive_data": translate("ReleaseCard", "Who is named, what about private persons?"),
        "biases": translate("ReleaseCard", "Outlets, regions, times, languages that are missing or too many"),
        "limitations": translate("ReleaseCard", "What cannot be concluded from it?"),
        "known_errors": translate("ReleaseCard", "What is known to be wrong"),
        "maintenance": translate("ReleaseCard", "Who keeps it up, how can an article be taken out?"),
    }[field]
