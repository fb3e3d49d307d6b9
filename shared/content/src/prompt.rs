//! The forty prompts. When each fits and for whom is decided elsewhere.

use crate::Id;
use crate::id::ids;

ids! {
    P01 = "prompt-p01";
    P02 = "prompt-p02";
    P03 = "prompt-p03";
    P04 = "prompt-p04";
    P05 = "prompt-p05";
    P06 = "prompt-p06";
    P07 = "prompt-p07";
    P08 = "prompt-p08";
    P09 = "prompt-p09";
    P10 = "prompt-p10";
    P11 = "prompt-p11";
    P12 = "prompt-p12";
    P13 = "prompt-p13";
    P14 = "prompt-p14";
    P15 = "prompt-p15";
    P16 = "prompt-p16";
    P17 = "prompt-p17";
    P18 = "prompt-p18";
    P19 = "prompt-p19";
    P20 = "prompt-p20";
    P21 = "prompt-p21";
    P22 = "prompt-p22";
    P23 = "prompt-p23";
    P24 = "prompt-p24";
    P25 = "prompt-p25";
    P26 = "prompt-p26";
    P27 = "prompt-p27";
    P28 = "prompt-p28";
    P29 = "prompt-p29";
    P30 = "prompt-p30";
    P31 = "prompt-p31";
    P32 = "prompt-p32";
    P33 = "prompt-p33";
    P34 = "prompt-p34";
    P35 = "prompt-p35";
    P36 = "prompt-p36";
    P37 = "prompt-p37";
    P38 = "prompt-p38";
    P39 = "prompt-p39";
    P40 = "prompt-p40";
}

/// The message of a prompt by the id that documents keep, `P01` to `P40`.
pub fn of(prompt: &str) -> Option<Id> {
    ALL.iter().copied().find(|id| id.name().strip_prefix("prompt-").is_some_and(|own| own.eq_ignore_ascii_case(prompt)))
}
