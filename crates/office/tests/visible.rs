//! Who sees what of a request.

use casework::act::{Act, Found, Means, OrderNo};
use office::visible::{Attached, Viewer, What, sees};

#[test]
fn each_sees_what_is_theirs_and_nobody_else_s() {
    const ORDER: OrderNo = OrderNo(4);
    let viewers = [
        Viewer::Staff,
        Viewer::Applicant,
        Viewer::ThirdParty { of: 0 },
        Viewer::UnitContact { order: ORDER },
        Viewer::Public,
    ];
    let answered =
        Act::UnitAnswered { order: ORDER, found: Found::Nothing, papers: Vec::new(), means: Means::ByCode };
    let struck = Act::Struck { seq: 2, because: String::new() };
    let (yes, no) = (true, false);
    let table = [
        (What::Act(&Act::Supplemented), [yes, yes, no, no, no]),
        (What::Act(&Act::ReceiptConfirmed), [yes, yes, no, no, no]),
        (What::Act(&Act::SilenceNoted { of: 0 }), [yes, no, no, no, no]),
        (What::Act(&answered), [yes, no, no, no, no]),
        (What::Act(&struck), [yes, no, no, no, no]),
        (What::Applicant, [yes, yes, no, no, no]),
        (What::Matters, [yes, yes, no, no, no]),
        (What::Ledger, [yes, yes, no, no, no]),
        (What::PrudentDate, [yes, no, no, no, no]),
        (What::BasisMarks, [yes, no, no, no, no]),
        (What::Consultation { of: 0 }, [yes, no, yes, no, no]),
        (What::Consultation { of: 1 }, [yes, no, no, no, no]),
        (What::Order(ORDER), [yes, no, no, yes, no]),
        (What::Order(OrderNo(5)), [yes, no, no, no, no]),
        (What::Attachment(Attached::ByApplicant), [yes, yes, no, no, no]),
        (What::Attachment(Attached::ByThirdParty { of: 0 }), [yes, no, yes, no, no]),
        (What::Attachment(Attached::ByThirdParty { of: 1 }), [yes, no, no, no, no]),
        (What::Attachment(Attached::ByUnit(ORDER)), [yes, no, no, yes, no]),
        (What::Attachment(Attached::ByStaff), [yes, no, no, no, no]),
        (What::Attachment(Attached::Reply), [yes, yes, no, no, no]),
    ];
    for (what, expected) in table {
        assert_eq!(viewers.map(|viewer| sees(viewer, what)), expected, "{what:?}");
    }
}
