#pragma once

#include "adapters/terminal/word.hpp"
#include "app/serve.hpp"
#include "config/load.hpp"
#include "store/database.hpp"

#include <functional>
#include <string>

/// The config cannot be used; why has been said.
struct ConfigRefused {};

/// The config's file: as the call names it, else where it usually lies. Throws std::invalid_argument where
/// there is none.
std::string config_file(const terminal::Invocation& call);

config::Result read_config(const std::string& file, config::Secrets secrets);

enum class Warnings { Said, LeftOut };

/// Prints what is wrong; throws ConfigRefused where the config cannot be used.
config::Loaded usable(config::Result result, Warnings warnings = Warnings::LeftOut);

/// Serves by the config of `file` until SIGTERM or SIGINT; SIGHUP has it read again.
void serve(const std::string& file, Opening opening);

/// Opens the store of a call's config beside a running program, for one word that acts: a shell or a timer
/// that is given no secrets can do that too.
terminal::Outcome visit(const terminal::Invocation& call, const terminal::Acting& word);

/// The same for one that only asks, and changes nothing: see store::look_at.
terminal::Outcome look_at(
    const terminal::Invocation& call,
    const std::function<terminal::Outcome(const store::View&, const terminal::Desk&)>& word);
