// The model's bytes, as they lie in the file, in the read-only part of the program.
        .section .rodata
        .global factcheck_syntax_model
        .balign 64
factcheck_syntax_model:
        .incbin FACTCHECK_SYNTAX_MODEL
        .global factcheck_syntax_model_end
factcheck_syntax_model_end:
        .byte 0
#if defined(__linux__) && defined(__ELF__)
        .section .note.GNU-stack, "", %progbits
#endif
