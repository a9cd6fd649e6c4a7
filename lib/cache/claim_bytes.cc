#include "cache/claim_bytes.h"

#include <concepts>
#include <limits>
#include <tuple>
#include <type_traits>

#include "cache/bytes.h"
#include "cache/enumerators.h"

namespace factcheck {
namespace {

// The fields of each struct, in the order in which they are written. A field that is added stops the build
// here: a structured binding names them all.
template <class T, class Struct>
concept Is = std::same_as<std::remove_const_t<T>, Struct>;

auto fields(Is<Claim> auto& claim) {
  auto& [id, article, kind, subject, predicate, object, answer, value, polarity, modality, attributed_to,
         when, where, as_of, span, sentence, text, status, note] = claim;
  return std::tie(id, article, kind, subject, predicate, object, answer, value, polarity, modality,
                  attributed_to, when, where, as_of, span, sentence, text, status, note);
}

auto fields(Is<Value> auto& value) {
  auto& [type, text, quantity, days, minute] = value;
  return std::tie(type, text, quantity, days, minute);
}

auto fields(Is<Quantity> auto& quantity) {
  auto& [span, number, value, unit, dimension, to_base, base_offset, per, spoken, spoken_in_unit, counted,
         counted_span, about, bound, in_passing, side, change, towards, stated, expected, first, last] =
      quantity;
  return std::tie(span, number, value, unit, dimension, to_base, base_offset, per, spoken, spoken_in_unit,
                  counted, counted_span, about, bound, in_passing, side, change, towards, stated, expected,
                  first, last);
}

auto fields(Is<Interval> auto& interval) {
  auto& [low, high, open_low, open_high] = interval;
  return std::tie(low, high, open_low, open_high);
}

auto fields(Is<SourceSpan> auto& span) {
  auto& [begin, end] = span;
  return std::tie(begin, end);
}

auto fields(Is<Place> auto& place) {
  auto& [byte, line, column] = place;
  return std::tie(byte, line, column);
}

auto fields(Is<ByteSpan> auto& span) {
  auto& [begin, end] = span;
  return std::tie(begin, end);
}

auto fields(Is<DayRange> auto& range) {
  auto& [first, last] = range;
  return std::tie(first, last);
}

template <class T>
concept Struct = requires(T& value) {
  fields(value);
};

template <class T>
concept Enumeration = std::is_enum_v<T>;

class Writer {
 public:
  void put(bool value) { out_.number(value ? 1 : 0); }
  void put(std::uint32_t value) { out_.number(value); }
  void put(int value) { out_.signed_number(value); }
  void put(double value) { out_.real(value); }
  void put(Day day) { out_.signed_number(day.time_since_epoch().count()); }
  void put(Enumeration auto value) { out_.number(static_cast<std::uint64_t>(value)); }

  void put(const std::string& text) {
    text_size_ += text.size();
    out_.known_text(text);
  }

  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }

  template <class T>
  void put(const std::vector<T>& values) {
    put_all(std::span<const T>(values));
  }

  template <class T>
  void put_all(std::span<const T> values) {
    out_.number(values.size());
    for (const T& value : values) put(value);
  }

  void put(const Struct auto& value) {
    std::apply([&](const auto&... field) { (put(field), ...); }, fields(value));
  }

  std::size_t text_size() const { return text_size_; }
  std::string take() { return out_.take(); }

 private:
  ByteWriter out_;
  std::size_t text_size_ = 0;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : in_(bytes) {}

  void get(bool& value) { value = below(2) != 0; }
  void get(std::uint32_t& value) {
    value = static_cast<std::uint32_t>(below(std::uint64_t{std::numeric_limits<std::uint32_t>::max()} + 1));
  }
  void get(int& value) { value = whole<int>(); }
  void get(double& value) { value = in_.real(); }
  void get(Day& day) { day = Day(std::chrono::days(whole<int>())); }

  template <Enumeration T>
  void get(T& value) {
    value = static_cast<T>(below(std::numeric_limits<std::underlying_type_t<T>>::max()));
    if (!is_enumerator(value)) in_.fail();
  }

  void get(std::string& text) {
    const std::string_view words = in_.known_text();
    text_size_ += words.size();
    if (text_size_ > kMostClaimText) return in_.fail();
    text = words;
  }

  template <class T>
  void get(std::optional<T>& value) {
    bool there = false;
    get(there);
    if (there) get(value.emplace());
  }

  // Every value takes a byte at the least, so that no count can ask for more memory than the bytes deserve.
  template <class T>
  void get(std::vector<T>& values) {
    const std::uint64_t count = in_.number();
    if (count > in_.rest().size()) in_.fail();
    for (std::uint64_t i = 0; i < count && in_.ok(); ++i) get(values.emplace_back());
  }

  void get(Struct auto& value) {
    std::apply([&](auto&... field) { (get(field), ...); }, fields(value));
  }

  bool whole_was_read() const { return in_.ok() && in_.at_end(); }

 private:
  std::uint64_t below(std::uint64_t limit) {
    const std::uint64_t value = in_.number();
    if (value >= limit) in_.fail();
    return value < limit ? value : 0;
  }

  template <class T>
  T whole() {
    const std::int64_t value = in_.signed_number();
    const bool fits = std::numeric_limits<T>::min() <= value && value <= std::numeric_limits<T>::max();
    if (!fits) in_.fail();
    return fits ? static_cast<T>(value) : 0;
  }

  ByteReader in_;
  std::size_t text_size_ = 0;
};

}  // namespace

std::optional<std::string> claims_to_bytes(std::span<const Claim> claims) {
  Writer writer;
  writer.put_all(claims);
  if (writer.text_size() > kMostClaimText) return std::nullopt;
  return writer.take();
}

std::optional<std::vector<Claim>> claims_from_bytes(std::string_view bytes) {
  Reader reader(bytes);
  std::vector<Claim> claims;
  reader.get(claims);
  if (!reader.whole_was_read()) return std::nullopt;
  return claims;
}

}  // namespace factcheck
