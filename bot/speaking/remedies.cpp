#include "bot/speaking/remedies.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bot {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 34> japanese{{
    {"blocked-by-user", "ご本人に、ボットとのチャットでブロックを解除してもらってください。"},
    {"not-installed", "この方にアプリを入れるか、アプリの入っているチームに加えてください。"},
    {"not-in-conversation", "アプリがこのチームに入っていません。もう一度入れてください。"},
    {"not-in-team",
     "この方は、アプリの入っているどのチームにもいません。チームに加えるか、アプリを入れてください。"},
    {"unknown-person",
     "この方をTeamsでまだ知りません。一度ボットに書きこんでもらうか、アプリの入っているチームに加えてください"
     "。"},
    {"writes-blocked",
     "このチャネルは、書きこめる人が限られています。チャネルの「モデレーション」でボットの書きこみを許可して"
     "ください。"},
    {"archived", "このチームはアーカイブされています。Teamsで復元するか、設定からチャネルを外してください。"},
    {"forbidden-in-channel",
     "ボットはこのチャネルに書きこめません。アプリがチームに入っているか、チャネルの「モデレーション」がどう"
     "なっているかを確かめて"
     "ください。"},
    {"forbidden-to-person",
     "ボットはこの方に書けません。アプリがこの方に許可されているか、入っているかを確かめてください。"},
    {"unknown-tenant", "設定の tenants が、このテナントのIDと合っているかを確かめてください。"},
    {"channel-gone",
     "チャネルかスレッドが、もうありません。削除したのなら、設定からチャネルを外してください。"},
    {"chat-gone",
     "この方とのチャットが、もうありません。一度ボットに書きこんでもらうか、アプリを入れ直してください。"},
    {"disabled-by-admin", "管理センターでアプリが止められています。許可してください。"},
    {"not-enough-permissions",
     "アプリの権限が足りません。新しい版のアプリを入れ、求められた権限に同意してください。"},
    {"bot-not-registered", "app_id とボットの登録を確かめてください。"},
    {"wrong-cloud", "設定の cloud を、テナントのあるクラウドに直してください。"},
    {"wrong-region", "だれかがそこに一度書きこむと、ボットが正しい宛先を覚えます。"},
    {"untrusted-host", "設定の cloud と endpoints.service_hosts を確かめてください。"},
    {"not-enabled", "このテナントでは使えない機能です。ほかに困ることがなければ、そのままで大丈夫です。"},
    {"reactions-off", "このテナントではリアクションが使えません。お礼の言葉だけになります。"},
    {"no-reactions", "このチャンネルにはリアクションがありません。お礼の言葉だけになります。"},
    {"no-channel", "この製品は設定から外れています。戻すなら、もう一度書き足してください。"},
    {"gone", "相手のメッセージかスレッドが、もうありません。することはありません。"},
    {"too-large",
     "いちばん短くしても、受け取られませんでした。テナントの制限を、ログの行を添えて問い合わせてください。"},
    {"made-smaller", "することはありません。全部は、ボットとのチャットの「一覧」で見られます。"},
    {"bad-request", "ボットの送り方が理解されませんでした。ログの行を添えて問い合わせてください。"},
    {"unexpected", "思いがけない返事でした。ログの行を添えて問い合わせてください。"},
    {"not-taken", "ログの answered の行に理由があります。続くようなら、その行を添えて問い合わせてください。"},
    {"channel-deleted",
     "Teams で元に戻すか、残っている投稿を閉じて、設定に書いてあればこのチャネルを外してください。"},
    {"team-deleted",
     "Teams で元に戻すか、残っている投稿を閉じて、設定に書いてあればこのチームのチャネルを外してください。"},
    {"team-archived",
     "チームのアーカイブを解除するか、残っている投稿を閉じて、設定に書いてあればこのチームのチャネルを外して"
     "くだ"
     "さい。"},
    {"app-removed", "チームに、もう一度アプリを入れてください。"},
    {"in-doubt", "くり返しては送りません。気になれば、そこを見てください。"},
    {"service-error", "相手のサービスの不調です。続くようなら、ログの行を添えて問い合わせてください。"},
}};

constexpr std::string_view needs_an_account =
    "設定の [people.…] に、お知らせの行き先のアカウントを書き足してください。";

/// A channel says of which product: `no-local-account`.
bool is_without_account(std::string_view cause) {
    return cause.starts_with("no-") && cause.ends_with("-account");
}

}  // namespace

std::string remedy_in(Language language, std::string_view cause, std::string_view hint) {
    if (language == Language::En) return std::string{hint};
    if (is_without_account(cause)) return std::string{needs_an_account};
    const auto* known =
        std::ranges::find(japanese, cause, &std::pair<std::string_view, std::string_view>::first);
    return std::string{known == japanese.end() ? hint : known->second};
}

}  // namespace bot
