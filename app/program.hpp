#pragma once

#include "adapters/terminal/posts.hpp"

/// The config cannot be used; why has been said.
struct ConfigRefused {};

/// Does what a word of the command line asks; `run` and `demo` return when they were told to stop, by SIGTERM
/// or SIGINT, which must be blocked in all threads already, as must be SIGHUP, which reloads the config.
/// Throws ConfigRefused; std::invalid_argument for wrong usage; std::exception where it cannot be done.
terminal::Outcome carry_out(const terminal::Command& command);
