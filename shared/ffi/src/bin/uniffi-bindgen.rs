//! The binding generator, of the same version as the library; run it through `shared/ffi/bindings`.

fn main() {
    uniffi::uniffi_bindgen_main();
}
