#pragma once

namespace runtime {

/// A number that nobody can foresee: drawn where an event comes in, so that the core draws none. From any
/// thread.
unsigned chance();

}  // namespace runtime
