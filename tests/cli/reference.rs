//! The interface itself.

use super::Place;

#[test]
fn the_interface_holds_together() {
    zhengtu::cli::interface().debug_assert();
}

#[test]
fn every_command_has_help() {
    let place = Place::new();
    for command in zhengtu::cli::interface().get_subcommands() {
        assert!(command.get_about().is_some(), "{}", command.get_name());
        let run = place.run(&[command.get_name(), "--help"]);
        assert_eq!(run.code, 0, "{run}");
    }
    assert_eq!(place.run(&["no-such-command"]).code, 2);
    assert!(place.run(&["--version"]).out.starts_with("zhengtu "));
}
