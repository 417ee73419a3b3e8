#pragma once

#include "bot/community.hpp"
#include "bot/ports/store.hpp"

#include <exception>
#include <memory>

namespace bot {

/// The front door of the core. The community is handed in each time: a reload is one assignment.
class Bot {
public:
    explicit Bot(Store& store) : store_{store} {}

    /// Takes what was told; `durable` is called once it is committed, or could not be.
    void handle(Event event, std::shared_ptr<const Community> community, Timestamp now,
                Store::Durable durable);

    /// The same, waiting for the commit. Throws what failed.
    Answer handle(Event event, std::shared_ptr<const Community> community, Timestamp now);

    /// Looks at each reader for whom something may have become due.
    void tick(const std::shared_ptr<const Community>& community, Timestamp now);

private:
    // What went wrong, if anything: one reader's fault is not another's.
    std::exception_ptr look(const PersonId& reader, const std::shared_ptr<const Community>& community,
                            Timestamp now);

    Store& store_;
};

}  // namespace bot
