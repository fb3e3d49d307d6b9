//! What an operator says on the command line or in the environment, and the process that follows from it.

use crate::relay::{Limits, Registration};
use crate::running::{CONNECTIONS_MAX, Config, HANDSHAKE_WITHIN, LISTEN};
use crate::{Error, start};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
use protocol::limits::{APPENDS_PER_SPACE_AND_MINUTE, REGISTRATION_CHARS_MAX, SPACE_BYTES_MAX};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::EnvFilter;

const EXAMPLES: &str = "\
Examples:
  Try it on this computer; everybody who reaches it may open spaces:
    turnabout-relay --open

  At home, behind a reverse proxy that speaks TLS:
    turnabout-relay --data /var/lib/turnabout-relay \\
      --origin wss://relay.example.org --registration-token-file /etc/turnabout-relay/tokens

Exit codes: 0 stopped in order, 2 these arguments do not work, 1 anything else.";

/// The relay of Turnabout: keeps sealed notes of spaces in order, and can read none.
#[derive(Debug, Parser)]
#[command(name = "turnabout-relay", version, after_help = EXAMPLES)]
pub struct Arguments {
    /// The address to listen on.
    #[arg(long, env = "TURNABOUT_RELAY_LISTEN", default_value_t = LISTEN, value_name = "ADDRESS")]
    listen: SocketAddr,

    /// The folder of its data; made if it is not there.
    #[arg(long, env = "TURNABOUT_RELAY_DATA", default_value = "turnabout-relay", value_name = "FOLDER")]
    data: PathBuf,

    /// The address that devices use, for example `wss://relay.example.org`; may be given several times. Not needed
    /// while the relay listens on this computer only.
    #[arg(long = "origin", env = "TURNABOUT_RELAY_ORIGIN", value_delimiter = ',', value_name = "ORIGIN")]
    origins: Vec<String>,

    /// Let everybody who reaches the relay open spaces.
    #[arg(long, env = "TURNABOUT_RELAY_OPEN", conflicts_with = "registration_token_file")]
    open: bool,

    /// Let only holders of a token open spaces: a file with one token a line; lines with # are comments.
    #[arg(long, env = "TURNABOUT_RELAY_REGISTRATION_TOKEN_FILE", value_name = "FILE")]
    registration_token_file: Option<PathBuf>,

    /// Bytes that one space may take.
    #[arg(long, env = "TURNABOUT_RELAY_SPACE_BYTES_MAX", default_value_t = SPACE_BYTES_MAX, value_name = "BYTES")]
    space_bytes_max: u64,

    /// New entries that one space may bring within a minute.
    #[arg(
        long,
        env = "TURNABOUT_RELAY_APPENDS_PER_MINUTE",
        default_value_t = APPENDS_PER_SPACE_AND_MINUTE,
        value_name = "ENTRIES"
    )]
    appends_per_minute: u32,

    /// Connections that may be open at once.
    #[arg(
        long,
        env = "TURNABOUT_RELAY_CONNECTIONS_MAX",
        default_value_t = CONNECTIONS_MAX,
        value_parser = clap::value_parser!(u32).range(1..=1_000_000),
        value_name = "CONNECTIONS"
    )]
    connections_max: u32,

    /// How much to say on standard error: error, warn, info, debug or trace. Never an address, never content.
    #[arg(long, env = "TURNABOUT_RELAY_LOG", default_value_t = LevelFilter::INFO, value_name = "LEVEL")]
    log: LevelFilter,
}

/// The whole process: arguments, relay, exit code.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    if !arguments.open && arguments.registration_token_file.is_none() {
        usage_error(
            "choose who may open spaces: --open for everybody who reaches this relay, or \
             --registration-token-file FILE for holders of a token",
        );
    }
    write_log(arguments.log);
    match arguments.config().and_then(start).and_then(crate::Running::wait) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error @ (Error::OriginNeeded(_) | Error::BadOrigin(_))) => usage_error(&error.to_string()),
        Err(error) => {
            tracing::error!(error = &error as &dyn std::error::Error, "the relay has ended");
            ExitCode::FAILURE
        }
    }
}

/// Says what is wrong with the arguments, as clap does, and ends with code 2.
fn usage_error(sentence: &str) -> ! {
    Arguments::command().error(ErrorKind::MissingRequiredArgument, sentence).exit()
}

/// Our own lines only: libraries below us might name addresses.
fn write_log(level: LevelFilter) {
    let filter = EnvFilter::new(format!("off,server={level}"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
}

impl Arguments {
    fn config(self) -> Result<Config, Error> {
        let registration = match &self.registration_token_file {
            Some(path) => Registration::Tokens(read_tokens(path)?),
            None => Registration::Open,
        };
        Ok(Config {
            listen: self.listen,
            data: self.data,
            origins: self.origins,
            registration,
            space_bytes_max: self.space_bytes_max,
            appends_per_minute: self.appends_per_minute,
            limits: Limits::default(),
            connections_max: self.connections_max,
            handshake_within: HANDSHAKE_WITHIN,
            stops_on_signals: true,
        })
    }
}

fn read_tokens(path: &Path) -> Result<Vec<String>, Error> {
    let text = std::fs::read_to_string(path).map_err(|source| Error::Tokens { path: path.to_owned(), source })?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let tokens: Vec<String> = lines.map(str::to_owned).collect();
    if tokens.iter().any(|token| token.chars().count() > REGISTRATION_CHARS_MAX) {
        return Err(Error::TokenTooLong { path: path.to_owned() });
    }
    Ok(tokens)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_what_clap_expects() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_token_file_may_have_comments_and_empty_lines() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "# for the spring programme\n\n  first \nsecond\n").unwrap();
        assert_eq!(read_tokens(file.path()).unwrap(), ["first", "second"]);
    }
}
