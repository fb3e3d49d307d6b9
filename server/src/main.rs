//! `turnabout-relay`: see `--help`, and the library's [`server::arguments`].

fn main() -> std::process::ExitCode {
    server::arguments::run()
}
