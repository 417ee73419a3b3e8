#pragma once

#include "config/load.hpp"

#include <functional>

/// Plain: as it was left. Demo: a new store opens on a Monday, with a few posts already there.
enum class Opening { Plain, Demo };

/// Serves until SIGTERM or SIGINT, which must be blocked in all threads already, as must be SIGHUP: then the
/// config is read again, and taken where it is good. While there is no room for the store, it waits behind an
/// open port.
void serve(config::Loaded config, const std::function<config::Result()>& read_again, Opening opening);
