#pragma once

#include "adapters/teams/trust/key_set.hpp"
#include "bot/time.hpp"

#include <functional>
#include <memory>
#include <string>

namespace teams {

/// The keys as they are known, and whether whoever has them could be asked where that was needed.
struct Found {
    std::shared_ptr<const KeySet> keys{};  ///< null where none was ever fetched
    bool asked_in_vain = false;
};

/// Fetches the Bot Framework's signing keys when they are needed, and keeps them in memory: for 24 hours; an
/// id that is not among them is asked for at once the first time after that, then at most once an hour. Where
/// nobody answers the old ones stay, and the next who needs new ones asks again. One fetch at a time; no
/// thread waits for it. From several threads.
class Keys {
public:
    using Ready = std::function<void(Found)>;

    /// `openid` is the metadata's whole URL.
    explicit Keys(std::string openid);
    Keys(const Keys&) = delete;
    Keys& operator=(const Keys&) = delete;

    /// Who still waits is dropped uncalled; waits for whoever is being called.
    ~Keys();

    /// The keys, if they are fresh; else null.
    std::shared_ptr<const KeySet> fresh(bot::Timestamp now) const;

    /// Calls `ready` as soon as it is known whether there is a key of this id: perhaps at once, perhaps later
    /// from another thread. It must not wait or throw.
    void find(const std::string& id, bot::Timestamp now, Ready ready);

private:
    class Cabinet;

    std::shared_ptr<Cabinet> cabinet_{};
};

}  // namespace teams
