//! 第二十九条第二款: what a request must say; 第三十条: what is asked for where it does not.

use law::needs::{Element, Particular, grounds, lacking};

use Particular::{Contact, Description, Form, Name, ProofOfIdentity};

#[test]
fn p2_five_particulars_make_three_elements_each_an_item() {
    let elements: Vec<_> = Particular::ALL.iter().map(|one| one.element()).collect();
    assert_eq!(
        elements,
        [Element::Applicant, Element::Applicant, Element::Applicant, Element::Information, Element::Form]
    );
    let bases: Vec<_> = Element::ALL.iter().map(|element| element.basis().to_string()).collect();
    assert_eq!(
        bases,
        [
            "《政府信息公开条例》第二十九条第二款第（一）项",
            "《政府信息公开条例》第二十九条第二款第（二）项",
            "《政府信息公开条例》第二十九条第二款第（三）项",
        ]
    );
    assert_eq!(Element::GROUNDS.to_string(), "苏政办函〔2019〕98号");
}

#[test]
fn art30_what_is_lacking_gives_the_grounds_each_once() {
    let cases: [(&[Particular], &[Particular], &[Element]); 5] = [
        (&[Name, ProofOfIdentity, Contact, Description, Form], &[], &[]),
        (&[Name, Description, Form], &[ProofOfIdentity, Contact], &[Element::Applicant]),
        (&[Name, ProofOfIdentity, Contact, Form], &[Description], &[Element::Information]),
        (&[Description, Contact, Name], &[ProofOfIdentity, Form], &[Element::Applicant, Element::Form]),
        (&[], &[Name, ProofOfIdentity, Contact, Description, Form], &Element::ALL),
    ];
    for (given, missing, asked) in cases {
        assert_eq!(lacking(given), missing, "{given:?}");
        assert_eq!(grounds(&lacking(given)), asked, "{given:?}");
    }
}

#[test]
fn art30_each_ground_and_each_particular_has_words_for_the_letter() {
    assert_eq!(Element::Information.ground(), "政府信息的名称、文号或者其他特征性描述不明确或者有歧义");
    assert_eq!(Element::Form.ground(), "政府信息的形式要求不明确");
    for one in Particular::ALL {
        assert!(!one.label().is_empty() && !one.element().ground().ends_with('。'), "{one:?}");
    }
}
