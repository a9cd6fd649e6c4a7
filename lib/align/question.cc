#include "align/question.h"
