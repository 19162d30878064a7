/* The compiled model (KHAO_BLOB, a file made by datac) in the read-only data of the library, aligned as Blob::open wants it. */
    .section .rodata.khao_model, "a"
    .balign 64
    .globl khao_model_begin
    .hidden khao_model_begin
khao_model_begin:
    .incbin KHAO_BLOB
    .globl khao_model_end
    .hidden khao_model_end
khao_model_end:
    .section .note.GNU-stack, "", %progbits
