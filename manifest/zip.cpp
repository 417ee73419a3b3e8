#include "manifest/zip.hpp"

#include <memory>
#include <stdexcept>
#include <zip.h>

namespace manifest {

namespace {

constexpr zip_uint64_t huge = 1 << 20;
constexpr zip_uint16_t midnight = 0;
constexpr zip_uint16_t first_of_january_1980 = 1 << 5 | 1;

using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;
using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

void require(bool done, const char* what) {
    if (!done) throw std::runtime_error{std::string{"the app package cannot be packed: "} + what};
}

void add(zip_t* archive, const ZipFile& file) {
    Source source{zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0), &zip_source_free};
    require(source != nullptr, zip_strerror(archive));
    const auto index = zip_file_add(archive, file.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    require(index >= 0, zip_strerror(archive));
    static_cast<void>(source.release());  // it is the archive's now
    // A moment would be written as the machine's zone sees it.
    const auto dated =
        zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), midnight, first_of_january_1980, 0);
    require(dated == 0, zip_strerror(archive));
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t status{};
    require(zip_source_stat(source, &status) == 0 && (status.valid & ZIP_STAT_SIZE) != 0, "no size");
    std::string bytes(status.size, '\0');
    require(zip_source_open(source) == 0, "it cannot be read");
    const auto read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    require(read == static_cast<zip_int64_t>(bytes.size()), "it was cut short");
    return bytes;
}

}  // namespace

std::string zipped(const std::vector<ZipFile>& files) {
    zip_error_t error{};
    const Source buffer{zip_source_buffer_create(nullptr, 0, 0, &error), &zip_source_free};
    require(buffer != nullptr, "no memory");
    Archive archive{zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error), &zip_discard};
    require(archive != nullptr, "no archive");
    zip_source_keep(
        buffer.get());  // closing the archive frees one hold of it, and its bytes are read after that
    for (const auto& file : files) add(archive.get(), file);
    require(zip_close(archive.get()) == 0, zip_strerror(archive.get()));
    static_cast<void>(archive.release());
    return bytes_of(buffer.get());
}

std::optional<std::string> file_in(const std::string& zip, const char* name) {
    zip_error_t error{};
    Source source{zip_source_buffer_create(zip.data(), zip.size(), 0, &error), &zip_source_free};
    if (!source) return {};
    const Archive archive{zip_open_from_source(source.get(), ZIP_RDONLY, &error), &zip_discard};
    if (!archive) return {};
    static_cast<void>(source.release());  // it is the archive's now
    zip_stat_t status{};
    if (zip_stat(archive.get(), name, 0, &status) != 0 || (status.valid & ZIP_STAT_SIZE) == 0) return {};
    if (status.size > huge) return {};
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file{zip_fopen(archive.get(), name, 0),
                                                                  &zip_fclose};
    std::string bytes(status.size, '\0');
    if (!file || zip_fread(file.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
        return {};
    return bytes;
}

}  // namespace manifest
