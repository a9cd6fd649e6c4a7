#include "syntax/tree.h"

#include <algorithm>

namespace factcheck {

Tree::Tree(const Sentence& sentence, std::span<const Token> tokens)
    : tokens_(tokens), begin_(sentence.first), heads_(sentence.last - sentence.first, kNoHead) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const std::int32_t head = tokens[i].head;
    const bool inside = head >= static_cast<std::int32_t>(sentence.first) &&
                        head < static_cast<std::int32_t>(sentence.last) &&
                        head != static_cast<std::int32_t>(i);
    if (inside) heads_[i - begin_] = head;
  }
  list_children();
  put_in_order();
  if (top_down_.size() < heads_.size()) {
    break_circles();
    list_children();
    put_in_order();
  }
  measure();
  uncross_clauses();
}

void Tree::list_children() {
  starts_.assign(heads_.size() + 1, 0);
  for (const std::int32_t head : heads_) {
    if (head != kNoHead) ++starts_[static_cast<std::uint32_t>(head) - begin_ + 1];
  }
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  children_.resize(starts_.back());
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (std::uint32_t i = first(); i < last(); ++i) {
    if (head(i) == kNoHead) continue;
    children_[next[static_cast<std::uint32_t>(head(i)) - begin_]++] = i;
  }
}

void Tree::put_in_order() {
  top_down_.clear();
  top_down_.reserve(heads_.size());
  for (std::uint32_t i = first(); i < last(); ++i) {
    if (head(i) == kNoHead) top_down_.push_back(i);
  }
  for (std::size_t at = 0; at < top_down_.size(); ++at) {
    const auto below = children(top_down_[at]);
    top_down_.insert(top_down_.end(), below.begin(), below.end());
  }
}

// Heads that lead in a circle: each word on it, and what hangs on it, becomes a root.
void Tree::break_circles() {
  std::vector<bool> reached(heads_.size(), false);
  for (const std::uint32_t token : top_down_) reached[token - begin_] = true;
  for (std::size_t i = 0; i < heads_.size(); ++i) {
    if (!reached[i]) heads_[i] = kNoHead;
  }
}

// A clause behind its head, with a word between them that does not hang below the head: what that word hangs
// on at last before it leaves the stretch is the verb that took its place.
void Tree::uncross_clauses() {
  constexpr std::uint32_t kFarthest = 60;  // words looked at; real ones cross over fewer
  constexpr int kDeepest = 40;
  bool changed = false;
  for (std::uint32_t i = first(); i < last(); ++i) {
    const Deprel relation = tokens_[i].relation;
    if (relation != Deprel::advcl && relation != Deprel::xcomp && relation != Deprel::ccomp) continue;
    const std::int32_t above = head(i);
    if (above == kNoHead || above >= static_cast<std::int32_t>(i) ||
        i - static_cast<std::uint32_t>(above) > kFarthest || is_whole(static_cast<std::uint32_t>(above))) {
      continue;
    }
    std::int32_t taken = kNoHead;
    for (std::uint32_t between = i - 1; static_cast<std::int32_t>(between) > above && taken == kNoHead;
         --between) {
      std::int32_t at = static_cast<std::int32_t>(between);
      std::int32_t verb = kNoHead;
      for (int steps = 0; at != kNoHead && at != above && steps < kDeepest; ++steps) {
        if (at > above && at < static_cast<std::int32_t>(i) &&
            tokens_[static_cast<std::uint32_t>(at)].upos == Upos::VERB)
          verb = at;
        at = heads_[static_cast<std::uint32_t>(at) - begin_];
      }
      if (at == kNoHead) taken = verb;  // it does not hang below the head
    }
    if (taken == kNoHead) continue;
    heads_[i - begin_] = taken;
    changed = true;
  }
  if (!changed) return;
  list_children();
  put_in_order();
  measure();
}

void Tree::measure() {
  reach_.assign(heads_.size(), {});
  for (std::uint32_t i = first(); i < last(); ++i) reach_[i - begin_] = {i, i + 1, 1};
  for (std::size_t at = top_down_.size(); at-- > 0;) {
    const std::uint32_t token = top_down_[at];
    if (head(token) == kNoHead) continue;
    const Reach& own = reach_[token - begin_];
    Reach& above = reach_[static_cast<std::uint32_t>(head(token)) - begin_];
    above.first = std::min(above.first, own.first);
    above.last = std::max(above.last, own.last);
    above.size += own.size;
  }
}

std::int32_t Tree::child(std::uint32_t token, Deprel relation) const {
  for (const std::uint32_t child : children(token)) {
    if (tokens_[child].relation == relation) return static_cast<std::int32_t>(child);
  }
  return -1;
}

}  // namespace factcheck
