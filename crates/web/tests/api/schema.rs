//! JSON held against a schema. It knows the words that our description uses, and fails at any other.

use serde_json::Value;

/// What does not fit, with its place.
pub(crate) fn faults(description: &Value, schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    held(description, schema, (value, "$".to_owned()), &mut found);
    found
}

fn held(all: &Value, schema: &Value, (value, at): (&Value, String), found: &mut Vec<String>) {
    for (word, says) in schema.as_object().unwrap() {
        let fits = match word.as_str() {
            "$ref" => {
                let named = all.pointer(says.as_str().unwrap().trim_start_matches('#'));
                held(all, named.unwrap_or_else(|| panic!("{says} is nowhere")), (value, at.clone()), found);
                true
            }
            "type" => match says.as_str().unwrap() {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "integer" => value.is_u64() || value.is_i64(),
                "boolean" => value.is_boolean(),
                "null" => value.is_null(),
                other => panic!("a type {other}"),
            },
            "properties" => {
                for (name, inner) in says.as_object().unwrap() {
                    if let Some(part) = value.get(name) {
                        held(all, inner, (part, format!("{at}.{name}")), found);
                    }
                }
                true
            }
            "required" => {
                says.as_array().unwrap().iter().all(|name| value.get(name.as_str().unwrap()).is_some())
            }
            "additionalProperties" => {
                let known = &schema["properties"];
                value.as_object().is_none_or(|parts| parts.keys().all(|name| known.get(name).is_some()))
            }
            "items" => {
                for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                    held(all, says, (item, format!("{at}[{place}]")), found);
                }
                true
            }
            "oneOf" => {
                let fitting =
                    says.as_array().unwrap().iter().filter(|one| faults(all, one, value).is_empty());
                fitting.count() == 1
            }
            "enum" => says.as_array().unwrap().contains(value),
            "const" => says == value,
            "minimum" => value.as_u64().is_some_and(|number| number >= says.as_u64().unwrap()),
            "format" => value.as_str().is_some_and(|text| text.parse::<jiff::civil::Date>().is_ok()),
            "description" => true,
            other => panic!("a word of schemas that nothing checks: {other}"),
        };
        if !fits {
            found.push(format!("{at}: {word} {says} does not hold of {value}"));
        }
    }
}
