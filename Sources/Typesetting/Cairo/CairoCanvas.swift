import CCairo

/// Bytes that Cairo writes.
final class ByteSink {
    var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { closure, data, count in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }

    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}

/// Owns a Cairo surface and the context that draws on it.
final class CairoCanvas {
    let surface: OpaquePointer
    let context: OpaquePointer

    /// Takes over the surface.
    init(_ surface: OpaquePointer?, during: String) throws(RenderFault) {
        guard let surface else { throw .cairo("no surface", during: during) }
        guard let context = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            throw .cairo("no context", during: during)
        }
        self.surface = surface
        self.context = context
        try RenderFault.check(cairo_surface_status(surface), during: during)
        try RenderFault.check(cairo_status(context), during: during)
    }

    /// Ends the surface, so that its last bytes are written.
    func finish(during: String) throws(RenderFault) {
        try RenderFault.check(cairo_status(context), during: during)
        cairo_surface_finish(surface)
        try RenderFault.check(cairo_surface_status(surface), during: during)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }
}
