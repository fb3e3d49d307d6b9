//! One's own devices: list them, name this one, take a lost one out, renew keys, come in anew.

use crate::language::{say, tell};
use crate::notebook::{Notebook, begun, begun_or_linking, pair, saved, waits_for_relay};
use crate::outcome::{Outcome, Reply};
use crate::people::args::{DeviceCommand, KeysCommand};
use crate::people::json::DEVICES;
use crate::people::{advice, show};
use crate::{ask, pick};
use app::UiEvent;
use app::ground::said::Said;
use app::people::event::PeopleEvent;
use app::people::view::{CodeState, DevicesView, OwnDeviceView};
use content::Value::Message;
use content::cli::command;

/// `turnabout devices`
pub fn list(notebook: &Notebook) -> Outcome {
    begun_or_linking(&notebook.desk)?;
    let view = notebook.desk.view();
    Ok(Reply::new(show::devices(&view.devices, &notebook.clock), &DEVICES.of(&view.devices)))
}

/// `turnabout device …`
pub fn run(notebook: &mut Notebook, command: DeviceCommand) -> Outcome {
    begun(&notebook.desk)?;
    match command {
        DeviceCommand::Name { name } => {
            notebook.desk.post(UiEvent::People(PeopleEvent::NameDevice { name }))?;
            saved(&mut notebook.desk)
        }
        DeviceCommand::Remove { device, sure } => remove(notebook, &device, sure.yes),
    }
}

fn remove(notebook: &mut Notebook, wanted: &str, yes: bool) -> Outcome {
    let view = notebook.desk.view();
    let devices = &view.devices;
    let id =
        pick::named(content::problem::THING_DEVICE, wanted, devices.devices.iter().map(|device| device.id.as_str()))?;
    let this = devices.devices.iter().find(|device| device.id == id);
    if this.is_some_and(|device| !device.this) {
        ask::first(&question(devices, &id), yes)?;
    }
    let let_in = let_in(devices, &id);
    let removing = |said: &Said| matches!(said, Said::Removing).then_some(());
    notebook.desk.ask(UiEvent::People(PeopleEvent::RemoveDevice { device: id }), removing)?;
    let code = match notebook.desk.view().devices.code {
        CodeState::None | CodeState::Unconfirmed => None,
        CodeState::Sending | CodeState::Set => Some(say(command::CODE_PERHAPS)),
    };
    let lines = [Some(say(content::people::KEEPS)), let_in, code, Some(say(command::REMOVAL_WAITS))];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    waits_for_relay(&mut notebook.desk, &lines.join("\n"))
}

fn question(devices: &DevicesView, id: &str) -> String {
    let name = devices.devices.iter().find(|device| device.id == id).map_or_else(String::new, advice::device);
    let asked = tell(content::people::REMOVE_DEVICE, &[("device", Message(&name))]);
    let_in(devices, id).map_or(asked.clone(), |whom| format!("{asked}\n{whom}"))
}

/// A device that a stranger holds may have let others in.
fn let_in(devices: &DevicesView, id: &str) -> Option<String> {
    let by_it = |device: &&OwnDeviceView| device.let_in_by.as_deref() == Some(id);
    let names: Vec<String> = devices.devices.iter().filter(by_it).map(advice::device).collect();
    (!names.is_empty()).then(|| tell(content::people::LET_IN, &[("devices", Message(&names.join(", ")))]))
}

/// `turnabout keys …`
pub fn keys(notebook: &mut Notebook, command: &KeysCommand) -> Outcome {
    begun(&notebook.desk)?;
    match command {
        KeysCommand::Renew => {
            let renewed = |said: &Said| matches!(said, Said::KeysRenewed).then_some(());
            notebook.desk.ask(UiEvent::People(PeopleEvent::RenewKeys), renewed)?;
            waits_for_relay(&mut notebook.desk, &say(command::KEYS_RENEWED))
        }
    }
}

/// `turnabout repair`
pub fn repair(notebook: &mut Notebook, wanted: Option<String>) -> Outcome {
    begun(&notebook.desk)?;
    let pair = wanted.map(|wanted| pair::which(notebook, Some(wanted))).transpose()?;
    let repairing = |said: &Said| matches!(said, Said::Repairing).then_some(());
    notebook.desk.ask(UiEvent::People(PeopleEvent::Repair { pair }), repairing)?;
    waits_for_relay(&mut notebook.desk, &say(command::REPAIRING))
}
