//! Generated types say their name and nothing else when they are printed.
//!
//! Kotlin's data classes, Swift's reflection and uniffi's Python print every field, and a field is somebody's note, name or
//! link. One careless log line would be enough. Enums without fields and errors keep what they say: there is nobody's word
//! in them.

/// `toString` of every data class.
pub(crate) fn kotlin(text: &str) -> String {
    const CLASS: &str = "data class ";
    let mut quiet = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, class)) = rest.split_once(CLASS) {
        let name = word(class);
        let body = fields_len(class).and_then(|fields| Some(fields + class.get(fields..)?.find('{')? + 1));
        let (head, after) = body.map_or((class, ""), |at| class.split_at(at));
        quiet += before;
        quiet += CLASS;
        quiet += head;
        quiet += &format!("\n    override fun toString(): String = \"{name}\"\n");
        rest = after;
    }
    quiet + rest
}

fn word(text: &str) -> &str {
    let end = text.find(|char: char| !char.is_alphanumeric() && char != '_').unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// How far the fields of a class go: to the bracket that closes them. Brackets in comments are none.
fn fields_len(class: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = class.find('(')?;
    while let Some(rest) = class.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("/*") {
            at += rest.find("*/")? + 2;
            continue;
        }
        match rest.chars().next()? {
            '(' => depth += 1,
            ')' if depth == 1 => return Some(at + 1),
            ')' => depth -= 1,
            _ => {}
        }
        at += rest.chars().next()?.len_utf8();
    }
    None
}

/// What Swift prints, dumps and reflects of every struct, and of every enum that holds something.
pub(crate) fn swift(text: &str) -> String {
    let mut quiet = text.to_owned();
    for name in swift_types(text) {
        quiet += &format!(
            "\nextension {name}: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {{
    public var description: String {{ \"{name}\" }}
    public var debugDescription: String {{ \"{name}\" }}
    public var customMirror: Mirror {{ Mirror(self, children: [] as [Mirror.Child]) }}
}}\n"
        );
    }
    quiet
}

fn swift_types(text: &str) -> Vec<&str> {
    let mut types = Vec::new();
    let mut open_enum = None;
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("public struct ") {
            types.extend(Some(word(rest)).filter(|name| !name.starts_with("FfiConverter")));
        } else if let Some(rest) = line.strip_prefix("public enum ") {
            open_enum = Some(word(rest)).filter(|_| !rest.contains("Swift.Error"));
        } else if line == "}" {
            open_enum = None;
        } else if line.trim_start().starts_with("case ") && line.contains('(') {
            types.extend(open_enum.take());
        }
    }
    types
}

/// `__str__` of every record and of every variant. Their `__repr__` names no field already.
pub(crate) fn python(text: &str) -> String {
    let mut quiet = String::with_capacity(text.len());
    let mut in_str = false;
    for line in text.lines() {
        // `"Note(text={})".format(…)`, or `f"Said.MADE{self._values!r}"`.
        let name = line.split_once('"').and_then(|(_, quoted)| quoted.split_once(['(', '{'])).map(|(name, _)| name);
        let indent = line.len() - line.trim_start().len();
        // The one that goes on is that of a buffer, which prints where it lies.
        match name.filter(|_| in_str && !line.ends_with("format(")) {
            Some(name) => quiet += &format!("{:indent$}return \"{name}\"", ""),
            None => quiet += line,
        }
        quiet.push('\n');
        in_str = line.trim() == "def __str__(self):";
    }
    quiet
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kotlin_class_says_its_name_whatever_stands_in_its_comments() {
        let text = "/** (a { */\ndata class Note (\n    /** a :) smile { */\n    val text: kotlin.String = \"\"\n)\n{\n    companion object\n}\nsealed class Said {\n    data class Made(\n        val pair: kotlin.String) : Said()\n    {\n    }\n}\n";

        let quiet = kotlin(text);

        assert_eq!(quiet.matches("override fun toString").count(), 2, "{quiet}");
        assert!(quiet.contains(")\n{\n    override fun toString(): String = \"Note\"\n"), "{quiet}");
        assert!(quiet.contains(") : Said()\n    {\n    override fun toString(): String = \"Made\"\n"), "{quiet}");
        assert_eq!(
            quiet
                .replace("\n    override fun toString(): String = \"Note\"\n", "")
                .replace("\n    override fun toString(): String = \"Made\"\n", ""),
            text,
            "nothing else changes"
        );
    }

    #[test]
    fn a_swift_struct_and_an_enum_with_fields_say_their_name_and_others_stay() {
        let text = "public struct Note: Equatable, Hashable {\n    public let text: String\n}\npublic struct FfiConverterTypeNote: FfiConverterRustBuffer {\n}\npublic enum Said: Equatable {\n    case begun\n    case made(pair: String\n    )\n    case left(pair: String\n    )\n}\npublic enum Who: Equatable {\n    case me\n}\npublic enum BridgeError: Swift.Error {\n    case inUse(program: String?\n    )\n}\n";

        assert_eq!(swift_types(text), ["Note", "Said"]);
        assert!(swift(text).contains("public var description: String { \"Said\" }"));
    }

    #[test]
    fn a_python_record_and_a_variant_say_their_name() {
        let text = "    def __str__(self):\n        return \"Note(text={})\".format(self.text)\n    def __eq__(self, other):\n        return \"Note(\" == other\n        def __str__(self):\n            return f\"Said.MADE{self._values!r}\"\n    def __str__(self):\n        return \"Buffer(data={})\".format(\n            self.data)\n";

        let quiet = python(text);

        assert!(quiet.contains("        return \"Note\"\n"), "{quiet}");
        assert!(quiet.contains("return \"Note(\" == other"), "only what is printed changes");
        assert!(!quiet.contains("_values!r"), "{quiet}");
        assert!(quiet.ends_with("return \"Buffer(data={})\".format(\n            self.data)\n"), "{quiet}");
    }
}
