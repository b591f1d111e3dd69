"""What assigning would do or did, in words."""

from PySide6.QtCore import QObject

from wortlaut.session.assigning import AssignReport
from wortlaut.session.coordination import Plan
from wortlaut.session.second_pass import Policy


class AssignWords(QObject):
    """The words; an object, because only objects have plurals that the tools collect."""

    def loads(self, plan: Plan) -> str:
        """Return who has how much afterwards: `anna 12, ben 11, both 4`."""
        new = self.tr("({count} new)")
        parts = [
            f"{load.name} {load.articles}" + (f" {new.format(count=load.new)}" if load.new else "")
            for load in plan.loads
        ]
        if len(plan.loads) > 1:
            shared = self.tr("both {count}") if len(plan.loads) == 2 else self.tr("all of them {count}")
            parts.append(shared.format(count=plan.shared))
        return ", ".join(parts)

    def note(self, plan: Plan, policy: Policy | None) -> str:
        """Return what else there is to say about a plan."""
        report = plan.report
        parts = []
        if not report.articles:
            parts.append(self.tr("There are no articles yet: import some first."))
        elif not report.changed:
            parts.append(self.tr("Nothing new to assign: they have these articles already."))
        else:
            parts.append(self.tr("%n new assignment(s).", "", len(report.changed)))
        if report.changed and report.added:
            parts.append(self.tr("New in the project: {names}.").format(names=", ".join(report.added)))
        if policy is not None:
            parts.append(
                self.tr("The second pass changes, too.")
                if policy.share
                else self.tr("The second pass is switched off.")
            )
        return " ".join(parts)

    def assigned(self, report: AssignReport) -> str:
        """Return what was assigned, and what comes next."""
        if not report.changed:
            return self.tr("The second pass is set.")
        return self.tr("Assigned: {loads}. Next: File, Hand out an assignment.").format(loads=_numbers(report))

    def taken_back(self, report: AssignReport) -> str:
        """Return what was taken back, by name."""
        return self.tr("Taken back: {loads}").format(loads=_numbers(report))

    def to_take_back(self, report: AssignReport) -> str:
        """Return what would be taken back, by name."""
        if not report.changed:
            return self.tr("Nothing to take back.")
        return self.tr("To be taken back: {loads}").format(loads=_numbers(report))

    def staying(self, report: AssignReport) -> str:
        """Return what stays."""
        if not report.begun:
            return self.tr("What was begun or submitted always stays.")
        return self.tr("%n assignment(s) stay(s): work has begun.", "", len(report.begun))


def _numbers(report: AssignReport) -> str:
    return ", ".join(f"{name} {number}" for name, number in report.per_annotator.items())
