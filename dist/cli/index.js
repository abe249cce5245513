import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 431:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Builder = void 0;
const byte_buffer_js_1 = __nccwpck_require__(167);
const constants_js_1 = __nccwpck_require__(997);
class Builder {
    /**
     * Create a FlatBufferBuilder.
     */
    constructor(opt_initial_size) {
        /** Minimum alignment encountered so far. */
        this.minalign = 1;
        /** The vtable for the current table. */
        this.vtable = null;
        /** The amount of fields we're actually using. */
        this.vtable_in_use = 0;
        /** Whether we are currently serializing a table. */
        this.isNested = false;
        /** Starting offset of the current struct/table. */
        this.object_start = 0;
        /** List of offsets of all vtables. */
        this.vtables = [];
        /** For the current vector being built. */
        this.vector_num_elems = 0;
        /** False omits default values from the serialized data */
        this.force_defaults = false;
        this.string_maps = null;
        this.text_encoder = new TextEncoder();
        let initial_size;
        if (!opt_initial_size) {
            initial_size = 1024;
        }
        else {
            initial_size = opt_initial_size;
        }
        /**
         * @type {ByteBuffer}
         * @private
         */
        this.bb = byte_buffer_js_1.ByteBuffer.allocate(initial_size);
        this.space = initial_size;
    }
    clear() {
        this.bb.clear();
        this.space = this.bb.capacity();
        this.minalign = 1;
        this.vtable = null;
        this.vtable_in_use = 0;
        this.isNested = false;
        this.object_start = 0;
        this.vtables = [];
        this.vector_num_elems = 0;
        this.force_defaults = false;
        this.string_maps = null;
    }
    /**
     * In order to save space, fields that are set to their default value
     * don't get serialized into the buffer. Forcing defaults provides a
     * way to manually disable this optimization.
     *
     * @param forceDefaults true always serializes default values
     */
    forceDefaults(forceDefaults) {
        this.force_defaults = forceDefaults;
    }
    /**
     * Get the ByteBuffer representing the FlatBuffer. Only call this after you've
     * called finish(). The actual data starts at the ByteBuffer's current position,
     * not necessarily at 0.
     */
    dataBuffer() {
        return this.bb;
    }
    /**
     * Get the bytes representing the FlatBuffer. Only call this after you've
     * called finish().
     */
    asUint8Array() {
        return this.bb
            .bytes()
            .subarray(this.bb.position(), this.bb.position() + this.offset());
    }
    /**
     * Prepare to write an element of `size` after `additional_bytes` have been
     * written, e.g. if you write a string, you need to align such the int length
     * field is aligned to 4 bytes, and the string data follows it directly. If all
     * you need to do is alignment, `additional_bytes` will be 0.
     *
     * @param size This is the of the new element to write
     * @param additional_bytes The padding size
     */
    prep(size, additional_bytes) {
        // Track the biggest thing we've ever aligned to.
        if (size > this.minalign) {
            this.minalign = size;
        }
        // Find the amount of alignment needed such that `size` is properly
        // aligned after `additional_bytes`
        const align_size = (~(this.bb.capacity() - this.space + additional_bytes) + 1) & (size - 1);
        // Reallocate the buffer if needed.
        while (this.space < align_size + size + additional_bytes) {
            const old_buf_size = this.bb.capacity();
            this.bb = Builder.growByteBuffer(this.bb);
            this.space += this.bb.capacity() - old_buf_size;
        }
        this.pad(align_size);
    }
    pad(byte_size) {
        for (let i = 0; i < byte_size; i++) {
            this.bb.writeInt8(--this.space, 0);
        }
    }
    writeInt8(value) {
        this.bb.writeInt8((this.space -= 1), value);
    }
    writeInt16(value) {
        this.bb.writeInt16((this.space -= 2), value);
    }
    writeInt32(value) {
        this.bb.writeInt32((this.space -= 4), value);
    }
    writeInt64(value) {
        this.bb.writeInt64((this.space -= 8), value);
    }
    writeFloat32(value) {
        this.bb.writeFloat32((this.space -= 4), value);
    }
    writeFloat64(value) {
        this.bb.writeFloat64((this.space -= 8), value);
    }
    /**
     * Add an `int8` to the buffer, properly aligned, and grows the buffer (if necessary).
     * @param value The `int8` to add the buffer.
     */
    addInt8(value) {
        this.prep(1, 0);
        this.writeInt8(value);
    }
    /**
     * Add an `int16` to the buffer, properly aligned, and grows the buffer (if necessary).
     * @param value The `int16` to add the buffer.
     */
    addInt16(value) {
        this.prep(2, 0);
        this.writeInt16(value);
    }
    /**
     * Add an `int32` to the buffer, properly aligned, and grows the buffer (if necessary).
     * @param value The `int32` to add the buffer.
     */
    addInt32(value) {
        this.prep(4, 0);
        this.writeInt32(value);
    }
    /**
     * Add an `int64` to the buffer, properly aligned, and grows the buffer (if necessary).
     * @param value The `int64` to add the buffer.
     */
    addInt64(value) {
        this.prep(8, 0);
        this.writeInt64(value);
    }
    /**
     * Add a `float32` to the buffer, properly aligned, and grows the buffer (if necessary).
     * @param value The `float32` to add the buffer.
     */
    addFloat32(value) {
        this.prep(4, 0);
        this.writeFloat32(value);
    }
    /**
     * Add a `float64` to the buffer, properly aligned, and grows the buffer (if necessary).
     * @param value The `float64` to add the buffer.
     */
    addFloat64(value) {
        this.prep(8, 0);
        this.writeFloat64(value);
    }
    addFieldInt8(voffset, value, defaultValue) {
        if (this.force_defaults || value != defaultValue) {
            this.addInt8(value);
            this.slot(voffset);
        }
    }
    addFieldInt16(voffset, value, defaultValue) {
        if (this.force_defaults || value != defaultValue) {
            this.addInt16(value);
            this.slot(voffset);
        }
    }
    addFieldInt32(voffset, value, defaultValue) {
        if (this.force_defaults || value != defaultValue) {
            this.addInt32(value);
            this.slot(voffset);
        }
    }
    addFieldInt64(voffset, value, defaultValue) {
        if (this.force_defaults || value !== defaultValue) {
            this.addInt64(value);
            this.slot(voffset);
        }
    }
    addFieldFloat32(voffset, value, defaultValue) {
        if (this.force_defaults || value != defaultValue) {
            this.addFloat32(value);
            this.slot(voffset);
        }
    }
    addFieldFloat64(voffset, value, defaultValue) {
        if (this.force_defaults || value != defaultValue) {
            this.addFloat64(value);
            this.slot(voffset);
        }
    }
    addFieldOffset(voffset, value, defaultValue) {
        if (this.force_defaults || value != defaultValue) {
            this.addOffset(value);
            this.slot(voffset);
        }
    }
    /**
     * Structs are stored inline, so nothing additional is being added. `d` is always 0.
     */
    addFieldStruct(voffset, value, defaultValue) {
        if (value != defaultValue) {
            this.nested(value);
            this.slot(voffset);
        }
    }
    /**
     * Structures are always stored inline, they need to be created right
     * where they're used.  You'll get this assertion failure if you
     * created it elsewhere.
     */
    nested(obj) {
        if (obj != this.offset()) {
            throw new TypeError('FlatBuffers: struct must be serialized inline.');
        }
    }
    /**
     * Should not be creating any other object, string or vector
     * while an object is being constructed
     */
    notNested() {
        if (this.isNested) {
            throw new TypeError('FlatBuffers: object serialization must not be nested.');
        }
    }
    /**
     * Set the current vtable at `voffset` to the current location in the buffer.
     */
    slot(voffset) {
        if (this.vtable !== null)
            this.vtable[voffset] = this.offset();
    }
    /**
     * @returns Offset relative to the end of the buffer.
     */
    offset() {
        return this.bb.capacity() - this.space;
    }
    /**
     * Doubles the size of the backing ByteBuffer and copies the old data towards
     * the end of the new buffer (since we build the buffer backwards).
     *
     * @param bb The current buffer with the existing data
     * @returns A new byte buffer with the old data copied
     * to it. The data is located at the end of the buffer.
     *
     * uint8Array.set() formally takes {Array<number>|ArrayBufferView}, so to pass
     * it a uint8Array we need to suppress the type check:
     * @suppress {checkTypes}
     */
    static growByteBuffer(bb) {
        const old_buf_size = bb.capacity();
        // Ensure we don't grow beyond what fits in an int.
        if (old_buf_size & 0xc0000000) {
            throw new Error('FlatBuffers: cannot grow buffer beyond 2 gigabytes.');
        }
        const new_buf_size = old_buf_size << 1;
        const nbb = byte_buffer_js_1.ByteBuffer.allocate(new_buf_size);
        nbb.setPosition(new_buf_size - old_buf_size);
        nbb.bytes().set(bb.bytes(), new_buf_size - old_buf_size);
        return nbb;
    }
    /**
     * Adds on offset, relative to where it will be written.
     *
     * @param offset The offset to add.
     */
    addOffset(offset) {
        this.prep(constants_js_1.SIZEOF_INT, 0); // Ensure alignment is already done.
        this.writeInt32(this.offset() - offset + constants_js_1.SIZEOF_INT);
    }
    /**
     * Start encoding a new object in the buffer.  Users will not usually need to
     * call this directly. The FlatBuffers compiler will generate helper methods
     * that call this method internally.
     */
    startObject(numfields) {
        this.notNested();
        if (this.vtable == null) {
            this.vtable = [];
        }
        this.vtable_in_use = numfields;
        for (let i = 0; i < numfields; i++) {
            this.vtable[i] = 0; // This will push additional elements as needed
        }
        this.isNested = true;
        this.object_start = this.offset();
    }
    /**
     * Finish off writing the object that is under construction.
     *
     * @returns The offset to the object inside `dataBuffer`
     */
    endObject() {
        if (this.vtable == null || !this.isNested) {
            throw new Error('FlatBuffers: endObject called without startObject');
        }
        this.addInt32(0);
        const vtableloc = this.offset();
        // Trim trailing zeroes.
        let i = this.vtable_in_use - 1;
        // eslint-disable-next-line no-empty
        for (; i >= 0 && this.vtable[i] == 0; i--) { }
        const trimmed_size = i + 1;
        // Write out the current vtable.
        for (; i >= 0; i--) {
            // Offset relative to the start of the table.
            this.addInt16(this.vtable[i] != 0 ? vtableloc - this.vtable[i] : 0);
        }
        const standard_fields = 2; // The fields below:
        this.addInt16(vtableloc - this.object_start);
        const len = (trimmed_size + standard_fields) * constants_js_1.SIZEOF_SHORT;
        this.addInt16(len);
        // Search for an existing vtable that matches the current one.
        let existing_vtable = 0;
        const vt1 = this.space;
        outer_loop: for (i = 0; i < this.vtables.length; i++) {
            const vt2 = this.bb.capacity() - this.vtables[i];
            if (len == this.bb.readInt16(vt2)) {
                for (let j = constants_js_1.SIZEOF_SHORT; j < len; j += constants_js_1.SIZEOF_SHORT) {
                    if (this.bb.readInt16(vt1 + j) != this.bb.readInt16(vt2 + j)) {
                        continue outer_loop;
                    }
                }
                existing_vtable = this.vtables[i];
                break;
            }
        }
        if (existing_vtable) {
            // Found a match:
            // Remove the current vtable.
            this.space = this.bb.capacity() - vtableloc;
            // Point table to existing vtable.
            this.bb.writeInt32(this.space, existing_vtable - vtableloc);
        }
        else {
            // No match:
            // Add the location of the current vtable to the list of vtables.
            this.vtables.push(this.offset());
            // Point table to current vtable.
            this.bb.writeInt32(this.bb.capacity() - vtableloc, this.offset() - vtableloc);
        }
        this.isNested = false;
        return vtableloc;
    }
    /**
     * Finalize a buffer, poiting to the given `root_table`.
     */
    finish(root_table, opt_file_identifier, opt_size_prefix) {
        const size_prefix = opt_size_prefix ? constants_js_1.SIZE_PREFIX_LENGTH : 0;
        if (opt_file_identifier) {
            const file_identifier = opt_file_identifier;
            this.prep(this.minalign, constants_js_1.SIZEOF_INT + constants_js_1.FILE_IDENTIFIER_LENGTH + size_prefix);
            if (file_identifier.length != constants_js_1.FILE_IDENTIFIER_LENGTH) {
                throw new TypeError('FlatBuffers: file identifier must be length ' +
                    constants_js_1.FILE_IDENTIFIER_LENGTH);
            }
            for (let i = constants_js_1.FILE_IDENTIFIER_LENGTH - 1; i >= 0; i--) {
                this.writeInt8(file_identifier.charCodeAt(i));
            }
        }
        this.prep(this.minalign, constants_js_1.SIZEOF_INT + size_prefix);
        this.addOffset(root_table);
        if (size_prefix) {
            this.addInt32(this.bb.capacity() - this.space);
        }
        this.bb.setPosition(this.space);
    }
    /**
     * Finalize a size prefixed buffer, pointing to the given `root_table`.
     */
    finishSizePrefixed(root_table, opt_file_identifier) {
        this.finish(root_table, opt_file_identifier, true);
    }
    /**
     * This checks a required field has been set in a given table that has
     * just been constructed.
     */
    requiredField(table, field) {
        const table_start = this.bb.capacity() - table;
        const vtable_start = table_start - this.bb.readInt32(table_start);
        const ok = field < this.bb.readInt16(vtable_start) &&
            this.bb.readInt16(vtable_start + field) != 0;
        // If this fails, the caller will show what field needs to be set.
        if (!ok) {
            throw new TypeError('FlatBuffers: field ' + field + ' must be set');
        }
    }
    /**
     * Start a new array/vector of objects.  Users usually will not call
     * this directly. The FlatBuffers compiler will create a start/end
     * method for vector types in generated code.
     *
     * @param elem_size The size of each element in the array
     * @param num_elems The number of elements in the array
     * @param alignment The alignment of the array
     */
    startVector(elem_size, num_elems, alignment) {
        this.notNested();
        this.vector_num_elems = num_elems;
        this.prep(constants_js_1.SIZEOF_INT, elem_size * num_elems);
        this.prep(alignment, elem_size * num_elems); // Just in case alignment > int.
    }
    /**
     * Finish off the creation of an array and all its elements. The array must be
     * created with `startVector`.
     *
     * @returns The offset at which the newly created array
     * starts.
     */
    endVector() {
        this.writeInt32(this.vector_num_elems);
        return this.offset();
    }
    /**
     * Encode the string `s` in the buffer using UTF-8. If the string passed has
     * already been seen, we return the offset of the already written string
     *
     * @param s The string to encode
     * @return The offset in the buffer where the encoded string starts
     */
    createSharedString(s) {
        if (!s) {
            return 0;
        }
        if (!this.string_maps) {
            this.string_maps = new Map();
        }
        if (this.string_maps.has(s)) {
            return this.string_maps.get(s);
        }
        const offset = this.createString(s);
        this.string_maps.set(s, offset);
        return offset;
    }
    /**
     * Encode the string `s` in the buffer using UTF-8. If a Uint8Array is passed
     * instead of a string, it is assumed to contain valid UTF-8 encoded data.
     *
     * @param s The string to encode
     * @return The offset in the buffer where the encoded string starts
     */
    createString(s) {
        if (s === null || s === undefined) {
            return 0;
        }
        let utf8;
        if (s instanceof Uint8Array) {
            utf8 = s;
        }
        else {
            utf8 = this.text_encoder.encode(s);
        }
        this.addInt8(0);
        this.startVector(1, utf8.length, 1);
        this.bb.setPosition((this.space -= utf8.length));
        this.bb.bytes().set(utf8, this.space);
        return this.endVector();
    }
    /**
     * Create a byte vector.
     *
     * @param v The bytes to add
     * @returns The offset in the buffer where the byte vector starts
     */
    createByteVector(v) {
        if (v === null || v === undefined) {
            return 0;
        }
        this.startVector(1, v.length, 1);
        this.bb.setPosition((this.space -= v.length));
        this.bb.bytes().set(v, this.space);
        return this.endVector();
    }
    /**
     * A helper function to pack an object
     *
     * @returns offset of obj
     */
    createObjectOffset(obj) {
        if (obj === null) {
            return 0;
        }
        if (typeof obj === 'string') {
            return this.createString(obj);
        }
        else {
            return obj.pack(this);
        }
    }
    /**
     * A helper function to pack a list of object
     *
     * @returns list of offsets of each non null object
     */
    createObjectOffsetList(list) {
        const ret = [];
        for (let i = 0; i < list.length; ++i) {
            const val = list[i];
            if (val !== null) {
                ret.push(this.createObjectOffset(val));
            }
            else {
                throw new TypeError('FlatBuffers: Argument for createObjectOffsetList cannot contain null.');
            }
        }
        return ret;
    }
    createStructOffsetList(list, startFunc) {
        startFunc(this, list.length);
        this.createObjectOffsetList(list.slice().reverse());
        return this.endVector();
    }
}
exports.Builder = Builder;


/***/ }),

/***/ 167:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ByteBuffer = void 0;
const constants_js_1 = __nccwpck_require__(997);
const encoding_js_1 = __nccwpck_require__(783);
const utils_js_1 = __nccwpck_require__(281);
class ByteBuffer {
    /**
     * Create a new ByteBuffer with a given array of bytes (`Uint8Array`)
     */
    constructor(bytes_) {
        this.bytes_ = bytes_;
        this.position_ = 0;
        this.text_decoder_ = new TextDecoder();
    }
    /**
     * Create and allocate a new ByteBuffer with a given size.
     */
    static allocate(byte_size) {
        return new ByteBuffer(new Uint8Array(byte_size));
    }
    clear() {
        this.position_ = 0;
    }
    /**
     * Get the underlying `Uint8Array`.
     */
    bytes() {
        return this.bytes_;
    }
    /**
     * Get the buffer's position.
     */
    position() {
        return this.position_;
    }
    /**
     * Set the buffer's position.
     */
    setPosition(position) {
        this.position_ = position;
    }
    /**
     * Get the buffer's capacity.
     */
    capacity() {
        return this.bytes_.length;
    }
    readInt8(offset) {
        return (this.readUint8(offset) << 24) >> 24;
    }
    readUint8(offset) {
        return this.bytes_[offset];
    }
    readInt16(offset) {
        return (this.readUint16(offset) << 16) >> 16;
    }
    readUint16(offset) {
        return this.bytes_[offset] | (this.bytes_[offset + 1] << 8);
    }
    readInt32(offset) {
        return (this.bytes_[offset] |
            (this.bytes_[offset + 1] << 8) |
            (this.bytes_[offset + 2] << 16) |
            (this.bytes_[offset + 3] << 24));
    }
    readUint32(offset) {
        return this.readInt32(offset) >>> 0;
    }
    readInt64(offset) {
        return BigInt.asIntN(64, BigInt(this.readUint32(offset)) +
            (BigInt(this.readUint32(offset + 4)) << BigInt(32)));
    }
    readUint64(offset) {
        return BigInt.asUintN(64, BigInt(this.readUint32(offset)) +
            (BigInt(this.readUint32(offset + 4)) << BigInt(32)));
    }
    readFloat32(offset) {
        utils_js_1.int32[0] = this.readInt32(offset);
        return utils_js_1.float32[0];
    }
    readFloat64(offset) {
        utils_js_1.int32[utils_js_1.isLittleEndian ? 0 : 1] = this.readInt32(offset);
        utils_js_1.int32[utils_js_1.isLittleEndian ? 1 : 0] = this.readInt32(offset + 4);
        return utils_js_1.float64[0];
    }
    writeInt8(offset, value) {
        this.bytes_[offset] = value;
    }
    writeUint8(offset, value) {
        this.bytes_[offset] = value;
    }
    writeInt16(offset, value) {
        this.bytes_[offset] = value;
        this.bytes_[offset + 1] = value >> 8;
    }
    writeUint16(offset, value) {
        this.bytes_[offset] = value;
        this.bytes_[offset + 1] = value >> 8;
    }
    writeInt32(offset, value) {
        this.bytes_[offset] = value;
        this.bytes_[offset + 1] = value >> 8;
        this.bytes_[offset + 2] = value >> 16;
        this.bytes_[offset + 3] = value >> 24;
    }
    writeUint32(offset, value) {
        this.bytes_[offset] = value;
        this.bytes_[offset + 1] = value >> 8;
        this.bytes_[offset + 2] = value >> 16;
        this.bytes_[offset + 3] = value >> 24;
    }
    writeInt64(offset, value) {
        this.writeInt32(offset, Number(BigInt.asIntN(32, value)));
        this.writeInt32(offset + 4, Number(BigInt.asIntN(32, value >> BigInt(32))));
    }
    writeUint64(offset, value) {
        this.writeUint32(offset, Number(BigInt.asUintN(32, value)));
        this.writeUint32(offset + 4, Number(BigInt.asUintN(32, value >> BigInt(32))));
    }
    writeFloat32(offset, value) {
        utils_js_1.float32[0] = value;
        this.writeInt32(offset, utils_js_1.int32[0]);
    }
    writeFloat64(offset, value) {
        utils_js_1.float64[0] = value;
        this.writeInt32(offset, utils_js_1.int32[utils_js_1.isLittleEndian ? 0 : 1]);
        this.writeInt32(offset + 4, utils_js_1.int32[utils_js_1.isLittleEndian ? 1 : 0]);
    }
    /**
     * Return the file identifier.   Behavior is undefined for FlatBuffers whose
     * schema does not include a file_identifier (likely points at padding or the
     * start of a the root vtable).
     */
    getBufferIdentifier() {
        if (this.bytes_.length <
            this.position_ + constants_js_1.SIZEOF_INT + constants_js_1.FILE_IDENTIFIER_LENGTH) {
            throw new Error('FlatBuffers: ByteBuffer is too short to contain an identifier.');
        }
        let result = '';
        for (let i = 0; i < constants_js_1.FILE_IDENTIFIER_LENGTH; i++) {
            result += String.fromCharCode(this.readInt8(this.position_ + constants_js_1.SIZEOF_INT + i));
        }
        return result;
    }
    /**
     * Look up a field in the vtable, return an offset into the object, or 0 if the
     * field is not present.
     */
    __offset(bb_pos, vtable_offset) {
        const vtable = bb_pos - this.readInt32(bb_pos);
        return vtable_offset < this.readInt16(vtable)
            ? this.readInt16(vtable + vtable_offset)
            : 0;
    }
    /**
     * Initialize any Table-derived type to point to the union at the given offset.
     */
    __union(t, offset) {
        t.bb_pos = offset + this.readInt32(offset);
        t.bb = this;
        return t;
    }
    /**
     * Create a JavaScript string from UTF-8 data stored inside the FlatBuffer.
     * This allocates a new string and converts to wide chars upon each access.
     *
     * To avoid the conversion to string, pass Encoding.UTF8_BYTES as the
     * "optionalEncoding" argument. This is useful for avoiding conversion when
     * the data will just be packaged back up in another FlatBuffer later on.
     *
     * @param offset
     * @param opt_encoding Defaults to UTF16_STRING
     */
    __string(offset, opt_encoding) {
        offset += this.readInt32(offset);
        const length = this.readInt32(offset);
        offset += constants_js_1.SIZEOF_INT;
        const utf8bytes = this.bytes_.subarray(offset, offset + length);
        if (opt_encoding === encoding_js_1.Encoding.UTF8_BYTES)
            return utf8bytes;
        else
            return this.text_decoder_.decode(utf8bytes);
    }
    /**
     * Handle unions that can contain string as its member, if a Table-derived type then initialize it,
     * if a string then return a new one
     *
     * WARNING: strings are immutable in JS so we can't change the string that the user gave us, this
     * makes the behaviour of __union_with_string different compared to __union
     */
    __union_with_string(o, offset) {
        if (typeof o === 'string') {
            return this.__string(offset);
        }
        return this.__union(o, offset);
    }
    /**
     * Retrieve the relative offset stored at "offset"
     */
    __indirect(offset) {
        return offset + this.readInt32(offset);
    }
    /**
     * Get the start of data of a vector whose offset is stored at "offset" in this object.
     */
    __vector(offset) {
        return offset + this.readInt32(offset) + constants_js_1.SIZEOF_INT; // data starts after the length
    }
    /**
     * Get the length of a vector whose offset is stored at "offset" in this object.
     */
    __vector_len(offset) {
        return this.readInt32(offset + this.readInt32(offset));
    }
    __has_identifier(ident) {
        if (ident.length != constants_js_1.FILE_IDENTIFIER_LENGTH) {
            throw new Error('FlatBuffers: file identifier must be length ' + constants_js_1.FILE_IDENTIFIER_LENGTH);
        }
        for (let i = 0; i < constants_js_1.FILE_IDENTIFIER_LENGTH; i++) {
            if (ident.charCodeAt(i) != this.readInt8(this.position() + constants_js_1.SIZEOF_INT + i)) {
                return false;
            }
        }
        return true;
    }
    /**
     * A helper function for generating list for obj api
     */
    createScalarList(listAccessor, listLength) {
        const ret = [];
        for (let i = 0; i < listLength; ++i) {
            const val = listAccessor(i);
            if (val !== null) {
                ret.push(val);
            }
        }
        return ret;
    }
    /**
     * A helper function for generating list for obj api
     * @param listAccessor function that accepts an index and return data at that index
     * @param listLength listLength
     * @param res result list
     */
    createObjList(listAccessor, listLength) {
        const ret = [];
        for (let i = 0; i < listLength; ++i) {
            const val = listAccessor(i);
            if (val !== null) {
                ret.push(val.unpack());
            }
        }
        return ret;
    }
}
exports.ByteBuffer = ByteBuffer;


/***/ }),

/***/ 997:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SIZE_PREFIX_LENGTH = exports.FILE_IDENTIFIER_LENGTH = exports.SIZEOF_INT = exports.SIZEOF_SHORT = void 0;
exports.SIZEOF_SHORT = 2;
exports.SIZEOF_INT = 4;
exports.FILE_IDENTIFIER_LENGTH = 4;
exports.SIZE_PREFIX_LENGTH = 4;


/***/ }),

/***/ 783:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Encoding = void 0;
var Encoding;
(function (Encoding) {
    Encoding[Encoding["UTF8_BYTES"] = 1] = "UTF8_BYTES";
    Encoding[Encoding["UTF16_STRING"] = 2] = "UTF16_STRING";
})(Encoding || (exports.Encoding = Encoding = {}));


/***/ }),

/***/ 246:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = exports.$F = exports.M$ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = void 0;
var constants_js_1 = __nccwpck_require__(997);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_js_1.FILE_IDENTIFIER_LENGTH; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_js_1.SIZEOF_INT; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_js_1.SIZEOF_SHORT; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_js_1.SIZE_PREFIX_LENGTH; } });
var utils_js_1 = __nccwpck_require__(281);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return utils_js_1.float32; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return utils_js_1.float64; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return utils_js_1.int32; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return utils_js_1.isLittleEndian; } });
var builder_js_1 = __nccwpck_require__(431);
Object.defineProperty(exports, "M$", ({ enumerable: true, get: function () { return builder_js_1.Builder; } }));
var byte_buffer_js_1 = __nccwpck_require__(167);
Object.defineProperty(exports, "$F", ({ enumerable: true, get: function () { return byte_buffer_js_1.ByteBuffer; } }));
var encoding_js_1 = __nccwpck_require__(783);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return encoding_js_1.Encoding; } });


/***/ }),

/***/ 281:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isLittleEndian = exports.float64 = exports.float32 = exports.int32 = void 0;
exports.int32 = new Int32Array(2);
exports.float32 = new Float32Array(exports.int32.buffer);
exports.float64 = new Float64Array(exports.int32.buffer);
exports.isLittleEndian = new Uint16Array(new Uint8Array([1, 0]).buffer)[0] === 1;


/***/ }),

/***/ 227:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _entry_cli_node_io_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(683);
/* harmony import */ var _entry_cli_run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(544);


// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE')
        process.exit(0);
    throw error;
});
process.exitCode = await (0,_entry_cli_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runCli */ .a)(process.argv.slice(2), (0,_entry_cli_node_io_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeIo */ .P)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ nodeIo)
});

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __nccwpck_require__(60);
;// CONCATENATED MODULE: ./lib/entry/cli/node-io.js
/** The real outside world of the commands. */




/** No model for a microcontroller comes near it. */
const LARGEST_FILE_BYTES = 512 * 1024 * 1024;
function nodeIo() {
    return {
        stdout: (text) => process.stdout.write(text),
        stderr: (text) => process.stderr.write(text),
        readFile,
        writeFile,
        exists: external_node_fs_namespaceObject.existsSync,
        sha256: (bytes) => (0,external_node_crypto_namespaceObject.createHash)('sha256').update(bytes).digest('hex'),
        cwd: process.cwd(),
        today: new Date().toISOString().slice(0, 10),
        columns: process.stdout.columns || 100,
        color: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
        env: process.env,
    };
}
function readFile(path) {
    try {
        const { size } = (0,external_node_fs_namespaceObject.statSync)(path);
        if (size > LARGEST_FILE_BYTES) {
            throw new user_error/* UserError */.y('model-too-large', `${path}: ${size} bytes, more than the ${LARGEST_FILE_BYTES} allowed`);
        }
        return (0,external_node_fs_namespaceObject.readFileSync)(path);
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        throw new user_error/* UserError */.y('unreadable', `${path}: ${reasonOf(error)}`, { cause: error });
    }
}
const REASONS = {
    ENOENT: 'no such file; check the path',
    EISDIR: 'a folder, not a file; name the files in it',
    EACCES: 'may not be read; check its permissions',
};
function reasonOf(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return REASONS[code] ?? `cannot be read (${code})`;
}
function writeFile(path, data) {
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
        (0,external_node_fs_namespaceObject.writeFileSync)(path, data);
    }
    catch (error) {
        throw new user_error/* UserError */.y('unwritable', `${path}: cannot be written (${reasonOf(error)})`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __nccwpck_require__(60);
;// CONCATENATED MODULE: ./lib/util/nearest.js
/** The candidate that is closest to what was written, where one is close enough to be meant. */
function nearest(found, candidates) {
    const limit = Math.max(1, Math.floor(found.length / 3));
    let best;
    let bestDistance = limit + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - found.length) >= bestDistance)
            continue;
        const distance = editDistance(found.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** Levenshtein distance of two short words; the first 64 characters of each count. */
function editDistance(left, right) {
    const a = left.slice(0, 64);
    const b = right.slice(0, 64);
    let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./lib/entry/cli/command.js

/** The command line is wrong: exit code 2, the message and the command's usage. */
class UsageError extends user_error/* UserError */.y {
    constructor(message) {
        super('usage', message);
    }
}
/** The value of a string option, undefined where it was not given. */
function command_text(args, name) {
    const value = args.values[name];
    return typeof value === 'string' ? value : undefined;
}
/** All values of an option that may be repeated. */
function list(args, name) {
    const value = args.values[name];
    return Array.isArray(value) ? value : [];
}
/** True where a flag was given. */
function flag(args, name) {
    return args.values[name] === true;
}

;// CONCATENATED MODULE: ./lib/diff/fingerprint.js
const LEVELS = (/* unused pure expression or super */ null && (['exact', 'values', 'structure', 'parameters', 'kind']));
/** Operators of different kinds are never aligned; a custom operator is a kind of its own. */
function kindOf(layer) {
    return layer.kind === 'CUSTOM' ? `CUSTOM ${layer.op}` : layer.kind;
}
function fingerprintsOf(layer) {
    const kind = kindOf(layer);
    const parameters = `${kind}{${describeParameters(layer)}}`;
    const inputs = layer.inputs.map(describeTensor).join(' ');
    const structure = `${parameters}(${inputs})(${layer.outputs.map(describeTensor).join(' ')})`;
    const values = `${structure}#${layer.weightsHash}`;
    return { kind, parameters, structure, values, exact: `${values}/${layer.quantizationHash}` };
}
function describeParameters(layer) {
    return Object.keys(layer.parameters)
        .sort()
        .map((name) => `${name}=${layer.parameters[name] ?? ''}`)
        .join(';');
}
function describeTensor({ tensor, shape, dtype, isConstant }) {
    return tensor < 0 ? '-' : `${isConstant ? 'c' : ''}${dtype ?? '?'}[${shape.join('x')}]`;
}

;// CONCATENATED MODULE: ./lib/diff/graph.js
/** Stands for "no layer": the tensor comes from outside, e.g. it is the model's input. */
const OUTSIDE = -1;
/** Operators whose inputs may trade places without changing the result. */
const COMMUTATIVE = new Set(['ADD', 'MUL', 'MAXIMUM', 'MINIMUM', 'ADD_N']);
/** Gives equal keys equal small numbers, in order of first sight; shared by both sides of a diff. */
class Interner {
    #ids = new Map();
    idOf(key) {
        const known = this.#ids.get(key);
        if (known !== undefined)
            return known;
        const id = this.#ids.size;
        this.#ids.set(key, id);
        return id;
    }
}
/** Inputs that are computed at run time, in order. */
function computedInputs(layer) {
    return layer.inputs.filter((input) => input.tensor >= 0 && !input.isConstant);
}
/** Reads the wiring from the tensors' indices; linear. */
function graphOf(layers) {
    const producerOf = new Map();
    layers.forEach((layer, index) => {
        for (const output of layer.outputs)
            producerOf.set(output.tensor, index);
    });
    const consumers = layers.map(() => []);
    const producers = layers.map((layer, index) => computedInputs(layer).map(({ tensor }, slot) => {
        const producer = producerOf.get(tensor) ?? OUTSIDE;
        const isAbove = producer < index;
        if (isAbove)
            consumers[producer]?.push({ layer: index, slot });
        return isAbove ? producer : OUTSIDE;
    }));
    return { producers, consumers };
}
/** Two layers have the same id where the graphs above (below) them are equal in all that `own` tells apart. */
function conesOf({ layers, graph, own, interner }) {
    const up = [];
    layers.forEach((layer, index) => {
        const above = (graph.producers[index] ?? []).map((producer) => up[producer] ?? OUTSIDE);
        if (COMMUTATIVE.has(layer.kind))
            above.sort((a, b) => a - b);
        up.push(interner.idOf(`up ${own[index] ?? 0}:${above.join(',')}`));
    });
    const down = new Array(layers.length).fill(0);
    for (let index = layers.length - 1; index >= 0; index--) {
        const below = (graph.consumers[index] ?? []).map(({ layer, slot }) => {
            const port = COMMUTATIVE.has(layers[layer]?.kind ?? '') ? 0 : slot;
            return `${down[layer] ?? 0}@${port}`;
        });
        down[index] = interner.idOf(`down ${own[index] ?? 0}:${below.sort().join(',')}`);
    }
    return { up, down };
}

;// CONCATENATED MODULE: ./lib/diff/sequence.js
/** Order-preserving matching: longest increasing runs of anchors, and dynamic programming in between. */
/** Positions of a longest strictly increasing subsequence; of equal ones always the same. O(n log n). */
function longestIncreasing(values) {
    const tails = [];
    const previous = [];
    values.forEach((value, at) => {
        let low = 0;
        let high = tails.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((values[tails[middle] ?? 0] ?? 0) < value)
                low = middle + 1;
            else
                high = middle;
        }
        previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
        tails[low] = at;
    });
    const chosen = [];
    for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1)
        chosen.push(at);
    return chosen.reverse();
}
const PAIR = 1;
const SKIP_ROW = 2;
/** The pairing in order with the most points; O(rows x columns), or less in a band. */
function matchInOrder({ rows, columns, points, maxCells }) {
    const isBanded = rows * columns > maxCells;
    const half = isBanded ? Math.max(8, Math.floor(maxCells / rows / 2)) : columns;
    const slope = columns / Math.max(1, rows);
    const from = (row) => Math.max(0, Math.floor(row * slope) - half);
    const to = (row) => Math.min(columns, Math.ceil(row * slope) + half);
    const steps = [];
    let above = new Float64Array(columns + 1);
    for (let row = 1; row <= rows; row++) {
        const current = new Float64Array(columns + 1);
        const low = from(row);
        const high = to(row);
        const step = new Uint8Array(high - low + 1);
        for (let column = low; column <= high; column++) {
            let best = above[column] ?? 0;
            let how = SKIP_ROW;
            if (column > low && (current[column - 1] ?? 0) > best) {
                best = current[column - 1] ?? 0;
                how = 0;
            }
            const gain = column > 0 ? points(row - 1, column - 1) : 0;
            if (gain > 0 && (above[column - 1] ?? 0) + gain >= best) {
                best = (above[column - 1] ?? 0) + gain;
                how = PAIR;
            }
            current[column] = best;
            step[column - low] = how;
        }
        for (let column = high + 1; column <= columns; column++)
            current[column] = current[high] ?? 0;
        steps.push(step);
        above = current;
    }
    return { pairs: walkBack(steps, columns, from), isBanded };
}
function walkBack(steps, columns, from) {
    const pairs = [];
    let column = columns;
    let row = steps.length;
    while (row > 0 && column >= 0) {
        const step = steps[row - 1] ?? new Uint8Array();
        const at = Math.min(column - from(row), step.length - 1);
        if (at < 0) {
            row--;
            continue;
        }
        column = at + from(row);
        const how = step[at];
        if (how === PAIR)
            pairs.push([--row, --column]);
        else if (how === SKIP_ROW)
            row--;
        else
            column--;
    }
    return pairs.reverse();
}

;// CONCATENATED MODULE: ./lib/diff/similarity.js

/**
 * Weights of the parts. The order matters, not the exact figures: equal contents beat equal shapes,
 * those beat equal options, and any pair of one kind beats "removed + added".
 */
const POINTS = { kind: 100, parameters: 300, shapes: 300, contents: 250, quantization: 50 };
/** The most that `likeness` gives for layers without contents. */
const MOST_LIKENESS = POINTS.kind + POINTS.parameters + POINTS.shapes;
function traitsOf(layer, interner) {
    const entries = Object.entries(layer.parameters).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
        names: entries.map(([name]) => interner.idOf(`name ${name}`)),
        values: entries.map(([, value]) => interner.idOf(`value ${value}`)),
        sizes: entries.map(([, value]) => sizeOf(value)),
        shapes: [
            computedInputs(layer)[0]?.shape ?? [],
            layer.outputs[0]?.shape ?? [],
            layer.inputs.filter((input) => input.isConstant).flatMap((input) => input.shape),
        ],
        contents: layer.weightsHash,
        quantization: layer.quantizationHash,
    };
}
function sizeOf(value) {
    const numbers = String(value).match(/\d+(\.\d+)?/g);
    return numbers === null ? NaN : numbers.reduce((all, one) => all * Number(one), 1);
}
/** Points for the options and shapes of two layers of the same kind; symmetric. */
function structurePoints(a, b) {
    return Math.round(likeness(a, b));
}
/** Points for equal constants and equal quantization. */
function contentPoints(a, b) {
    const contents = a.contents !== '' && a.contents === b.contents ? POINTS.contents : 0;
    return contents + (a.quantization === b.quantization ? POINTS.quantization : 0);
}
/** 0 to 1 for two layers of the same kind by options and shapes alone; 1 = same structure. */
function structuralLikeness(a, b) {
    return likeness(a, b) / MOST_LIKENESS;
}
function likeness(a, b) {
    return (POINTS.kind +
        POINTS.parameters * parameterLikeness(a, b) +
        POINTS.shapes *
            (shapeLikeness(a.shapes[0], b.shapes[0]) +
                shapeLikeness(a.shapes[1], b.shapes[1]) +
                shapeLikeness(a.shapes[2], b.shapes[2])) *
            (1 / 3));
}
function parameterLikeness(a, b) {
    let points = 0;
    let all = 0;
    let i = 0;
    let j = 0;
    while (i < a.names.length || j < b.names.length) {
        const nameA = a.names[i];
        const nameB = b.names[j];
        all++;
        if (nameA === nameB) {
            points +=
                a.values[i] === b.values[j] ? 1 : closeness(a.sizes[i] ?? NaN, b.sizes[j] ?? NaN) / 2;
            i++;
            j++;
        }
        else if (nameB === undefined || (nameA !== undefined && !b.names.includes(nameA)))
            i++;
        else
            j++;
    }
    return all === 0 ? 1 : points / all;
}
function shapeLikeness(a = [], b = []) {
    const rank = Math.max(a.length, b.length);
    if (rank === 0)
        return 1;
    if (a.length !== b.length)
        return 0;
    let points = 0;
    for (let at = 0; at < rank; at++)
        points += closeness(a[at] ?? 0, b[at] ?? 0);
    return points / rank;
}
/** 1 for equal, towards 0 the larger the ratio; 0 where either is no number. */
function closeness(a, b) {
    if (a === b)
        return 1;
    const larger = Math.max(a, b);
    return larger > 0 ? Math.min(a, b) / larger : 0;
}

;// CONCATENATED MODULE: ./lib/diff/align.js




/** Cells of one table of step 2; 3,000 x 3,000 layers that are all new still fit. */
const MAX_CELLS = 1e7;
/** Pairs that step 3 weighs per kind. */
const MAX_LEFTOVER_PAIRS = 250_000;
/** Pairs of step 3 without any common neighbour must be as alike as this. */
const ALIKE_WITHOUT_NEIGHBOURS = 0.999;
const BONUS = { cone: 40, kindCone: 30, neighbour: 60, name: 2 };
const NONE = -1;
/** Aligns the layers of two models; deterministic, and the mirror of itself with the sides swapped. */
function alignLayers(base, head) {
    const interner = new Interner();
    const sides = { base: sideOf(base, interner), head: sideOf(head, interner) };
    if (compareSides(sides.head, sides.base) < 0) {
        const mirrored = alignSorted({ a: sides.head, b: sides.base });
        return { ...mirrored, headOf: mirrored.baseOf, baseOf: mirrored.headOf };
    }
    return alignSorted({ a: sides.base, b: sides.head });
}
/** By all that the alignment looks at, names last; 0 only where it cannot tell the sides apart. */
function compareSides(a, b) {
    if (a.layers.length !== b.layers.length)
        return a.layers.length - b.layers.length;
    const views = [
        (side, layer) => side.prints[layer]?.exact ?? '',
        (side, layer) => (side.graph.producers[layer] ?? []).join(','),
        (side, layer) => side.layers[layer]?.name ?? '',
    ];
    for (const view of views) {
        for (let layer = 0; layer < a.layers.length; layer++) {
            const [ofA, ofB] = [view(a, layer), view(b, layer)];
            if (ofA !== ofB)
                return ofA < ofB ? -1 : 1;
        }
    }
    return 0;
}
function alignSorted(pair) {
    for (const round of CERTAIN_ROUNDS)
        matchRound(pair, round);
    const isBanded = matchGaps(pair);
    const isCut = matchLeftovers(pair);
    const reasons = [
        ...(isBanded ? ['only near the diagonal, because too many layers changed at once'] : []),
        ...(isCut ? ['without following moved layers, because there are too many'] : []),
    ];
    return {
        headOf: pair.a.mates.map(mateOrNull),
        baseOf: pair.b.mates.map(mateOrNull),
        fallback: reasons.length === 0 ? null : `Layers were aligned ${reasons.join(' and ')}.`,
        likeness: likenessOf(pair),
    };
}
const mateOrNull = (mate) => (mate === NONE ? null : mate);
function sideOf(layers, interner) {
    const graph = graphOf(layers);
    const prints = layers.map(fingerprintsOf);
    const own = oncePer((level) => prints.map((print) => interner.idOf(`${level} ${print[level]}`)));
    return {
        layers,
        graph,
        prints,
        own,
        cones: oncePer((level) => conesOf({ layers, graph, own: own(level), interner })),
        traits: once(() => layers.map((layer) => traitsOf(layer, interner))),
        mates: layers.map(() => NONE),
    };
}
/** Computes on first use only: most diffs are decided by the first rounds. */
function once(of) {
    let known;
    return () => (known ??= of());
}
function oncePer(of) {
    const known = new Map();
    return (level) => {
        const found = known.get(level) ?? of(level);
        known.set(level, found);
        return found;
    };
}
const bothCones = (level) => ({
    key: (side, layer) => `${side.cones(level).up[layer] ?? NONE} ${side.cones(level).down[layer] ?? NONE}`,
    pairsClasses: true,
});
const oneCone = (level, which) => ({
    key: (side, layer) => String(side.cones(level)[which][layer] ?? NONE),
    pairsClasses: false,
});
const ownContent = (level) => ({
    key: (side, layer) => level === 'values' && side.layers[layer]?.weightsHash === ''
        ? undefined
        : String(side.own(level)[layer] ?? NONE),
    pairsClasses: false,
});
const CERTAIN_ROUNDS = [
    bothCones('exact'),
    ownContent('exact'),
    bothCones('values'),
    ownContent('values'),
    bothCones('structure'),
    oneCone('exact', 'up'),
    oneCone('exact', 'down'),
    oneCone('structure', 'up'),
    oneCone('structure', 'down'),
    bothCones('parameters'),
];
function matchRound({ a, b }, round) {
    if (!a.mates.includes(NONE) || !b.mates.includes(NONE))
        return;
    const classesOfB = classes(b, round);
    for (const [key, inA] of classes(a, round)) {
        const inB = classesOfB.get(key);
        if (inB?.length !== inA.length || (inA.length > 1 && !round.pairsClasses))
            continue;
        pairClass({ a, b }, inA, inB);
    }
}
/** Layers without a mate by key, in order of execution. */
function classes(side, round) {
    const found = new Map();
    side.mates.forEach((mate, layer) => {
        const key = mate === NONE ? round.key(side, layer) : undefined;
        if (key === undefined)
            return;
        const members = found.get(key);
        if (members === undefined)
            found.set(key, [layer]);
        else
            members.push(layer);
    });
    return found;
}
/** Pairs the members of one class in order, those with the same producers first. */
function pairClass(pair, inA, inB) {
    const free = [...inB];
    for (const layer of inA) {
        const related = free.findIndex((other) => commonProducers(pair, layer, other) > 0);
        const [other] = free.splice(Math.max(0, related), 1);
        if (other !== undefined)
            join(pair, layer, other);
    }
}
function join({ a, b }, layerA, layerB) {
    a.mates[layerA] = layerB;
    b.mates[layerB] = layerA;
}
/** Inputs of the two layers that come from layers which are already a pair. */
function commonProducers({ a, b }, layerA, layerB) {
    const ofB = b.graph.producers[layerB] ?? [];
    return (a.graph.producers[layerA] ?? []).filter((producer, slot) => producer !== OUTSIDE && a.mates[producer] === ofB[slot]).length;
}
function commonConsumers({ a, b }, layerA, layerB) {
    const ofB = b.graph.consumers[layerB] ?? [];
    return (a.graph.consumers[layerA] ?? []).filter(({ layer }) => ofB.some((consumer) => a.mates[layer] === consumer.layer)).length;
}
/** Step 2. Returns true where a table was too large to be searched whole. */
function matchGaps(pair) {
    const { a, b } = pair;
    const anchors = a.mates.flatMap((mate, layer) => (mate === NONE ? [] : [layer]));
    const kept = longestIncreasing(anchors.map((layer) => a.mates[layer] ?? NONE));
    const bounds = kept.map((at) => anchors[at] ?? 0);
    let isBanded = false;
    let fromA = 0;
    let fromB = 0;
    for (const toA of [...bounds, a.layers.length]) {
        const toB = toA < a.layers.length ? (a.mates[toA] ?? 0) : b.layers.length;
        isBanded = matchGap(pair, loose(a, fromA, toA), loose(b, fromB, toB)) || isBanded;
        fromA = toA + 1;
        fromB = toB + 1;
    }
    return isBanded;
}
/** Layers without a mate in a range. */
function loose(side, from, to) {
    const found = [];
    for (let layer = from; layer < to; layer++)
        if (side.mates[layer] === NONE)
            found.push(layer);
    return found;
}
function matchGap(pair, inA, inB) {
    if (inA.length === 0 || inB.length === 0)
        return false;
    const points = pointsOf(pair);
    const { pairs, isBanded } = matchInOrder({
        rows: inA.length,
        columns: inB.length,
        points: (row, column) => points(inA[row] ?? 0, inB[column] ?? 0),
        maxCells: MAX_CELLS,
    });
    for (const [row, column] of pairs)
        join(pair, inA[row] ?? 0, inB[column] ?? 0);
    return isBanded;
}
/** Points for pairing two layers, 0 for layers of different kinds; quick, it is asked millions of times. */
function pointsOf(pair) {
    const { a, b } = pair;
    const [kindA, kindB] = [a.own('kind'), b.own('kind')];
    const likeness = likenessTable(pair);
    const equalCones = [
        ...coneColumns(pair, 'parameters', BONUS.cone),
        ...coneColumns(pair, 'kind', BONUS.kindCone),
    ];
    const hasMatedNeighbour = a.layers.map((_, layer) => isNextToMate(a, layer));
    return (layerA, layerB) => {
        if (kindA[layerA] !== kindB[layerB])
            return 0;
        let points = likeness(layerA, layerB);
        for (const { ofA, ofB, bonus } of equalCones)
            if (ofA[layerA] === ofB[layerB])
                points += bonus;
        if (hasMatedNeighbour[layerA] === true)
            points += neighbourBonus(pair, layerA, layerB);
        if (a.layers[layerA]?.name === b.layers[layerB]?.name)
            points += BONUS.name;
        return points;
    };
}
/** Points by options, shapes and contents; two structures are compared once. */
function likenessTable({ a, b }) {
    const [classesA, classesB] = [numbered(a.own('structure')), numbered(b.own('structure'))];
    const [traitsA, traitsB] = [a.traits(), b.traits()];
    const cells = classesA.count * classesB.count;
    const known = new Int16Array(cells <= MAX_CELLS ? cells : 0).fill(NONE);
    return (layerA, layerB) => {
        const [ofA, ofB] = [traitsA[layerA], traitsB[layerB]];
        if (ofA === undefined || ofB === undefined)
            return 0;
        const at = (classesA.of[layerA] ?? 0) * classesB.count + (classesB.of[layerB] ?? 0);
        let structure = known[at] ?? NONE;
        if (structure === NONE) {
            structure = structurePoints(ofA, ofB);
            if (at < known.length)
                known[at] = structure;
        }
        return structure + contentPoints(ofA, ofB);
    };
}
/** Ids renumbered from 0 without gaps. */
function numbered(ids) {
    const numbers = new Map();
    const of = Int32Array.from(ids, (id) => {
        const number = numbers.get(id) ?? numbers.size;
        numbers.set(id, number);
        return number;
    });
    return { of, count: numbers.size };
}
function coneColumns({ a, b }, level, bonus) {
    return ['up', 'down'].map((which) => ({
        ofA: a.cones(level)[which],
        ofB: b.cones(level)[which],
        bonus,
    }));
}
function isNextToMate(side, layer) {
    const isMated = (neighbour) => (side.mates[neighbour] ?? NONE) !== NONE;
    return ((side.graph.producers[layer] ?? []).some(isMated) ||
        (side.graph.consumers[layer] ?? []).some((consumer) => isMated(consumer.layer)));
}
function neighbourBonus(pair, layerA, layerB) {
    return (BONUS.neighbour * Math.min(1, commonProducers(pair, layerA, layerB)) +
        BONUS.neighbour * Math.min(1, commonConsumers(pair, layerA, layerB)));
}
/** Step 3. Returns true where it was left out because there is too much to weigh. */
function matchLeftovers(pair) {
    let isCut = false;
    for (let isDone = false; !isDone;) {
        const { candidates, isTooMany } = leftovers(pair);
        isCut = isCut || isTooMany;
        candidates.sort((x, y) => y.points - x.points || x.layerA - y.layerA || x.layerB - y.layerB);
        isDone = true;
        for (const { layerA, layerB } of candidates) {
            if (pair.a.mates[layerA] !== NONE || pair.b.mates[layerB] !== NONE)
                continue;
            join(pair, layerA, layerB);
            isDone = false;
        }
    }
    return isCut;
}
function leftovers(pair) {
    const { a, b } = pair;
    const byKind = new Map();
    for (const layer of loose(b, 0, b.layers.length)) {
        const kind = b.own('kind')[layer] ?? NONE;
        byKind.set(kind, [...(byKind.get(kind) ?? []), layer]);
    }
    if (byKind.size === 0)
        return { candidates: [], isTooMany: false };
    const points = pointsOf(pair);
    const candidates = [];
    let weighed = 0;
    for (const layerA of loose(a, 0, a.layers.length)) {
        for (const layerB of byKind.get(a.own('kind')[layerA] ?? NONE) ?? []) {
            if (++weighed > MAX_LEFTOVER_PAIRS)
                return { candidates: [], isTooMany: true };
            if (!isPlausible(pair, layerA, layerB))
                continue;
            candidates.push({ layerA, layerB, points: points(layerA, layerB) });
        }
    }
    return { candidates, isTooMany: false };
}
/** A moved layer is believed where a neighbour moved with it or its structure is the same. */
function isPlausible(pair, layerA, layerB) {
    if (commonProducers(pair, layerA, layerB) + commonConsumers(pair, layerA, layerB) > 0)
        return true;
    return likenessOfPair(pair, layerA, layerB) >= ALIKE_WITHOUT_NEIGHBOURS;
}
function likenessOfPair({ a, b }, layerA, layerB) {
    if (a.own('structure')[layerA] === b.own('structure')[layerB])
        return 1;
    const traitsA = a.traits()[layerA];
    const traitsB = b.traits()[layerB];
    return traitsA === undefined || traitsB === undefined ? 0 : structuralLikeness(traitsA, traitsB);
}
function likenessOf(pair) {
    const all = pair.a.layers.length + pair.b.layers.length;
    if (all === 0)
        return 1;
    const common = pair.a.mates.reduce((sum, mate, layer) => sum + (mate === NONE ? 0 : likenessOfPair(pair, layer, mate)), 0);
    return (2 * common) / all;
}

;// CONCATENATED MODULE: ./lib/diff/delta.js
/** What a layer owns of the file; the other parts are rows of their own. */
const OWN_PARTS = ['weights', 'biases', 'scales', 'zeroPoints', 'duplicates'];
/** What is shared, by the words of its row. */
const SHARED_PARTS = {
    names: 'tensor names',
    metadata: 'metadata',
    unused: 'unused buffers',
    structure: 'tables, offsets and alignment',
};
/** Head minus base; an absent layer counts as nothing. */
function layerDelta(base, head) {
    return {
        flashBytes: ownFlashBytes(head) - ownFlashBytes(base),
        acceleratorCycles: (head?.acceleratorCycles ?? 0) - (base?.acceleratorCycles ?? 0),
        cpuCycles: estimateDelta(base?.cpuCycles, head?.cpuCycles),
        cycles: estimateDelta(base?.cycles, head?.cycles),
        macs: (head?.macs ?? 0) - (base?.macs ?? 0),
    };
}
/** Null where a side that exists is unknown. */
function estimateDelta(base, head) {
    return difference(base === undefined ? 0 : base.value, head === undefined ? 0 : head.value);
}
function difference(base, head) {
    return base === null || head === null ? null : head - base;
}
/** True where nothing that is known differs. */
function isZero(delta) {
    return Object.values({ ...delta }).every((value) => value === null || value === 0);
}
/** Sum of some rows; null as soon as one part is unknown. */
function sumDeltas(deltas) {
    const none = { flashBytes: 0, acceleratorCycles: 0, cpuCycles: 0, cycles: 0, macs: 0 };
    return deltas.reduce((all, one) => ({
        flashBytes: all.flashBytes + one.flashBytes,
        acceleratorCycles: all.acceleratorCycles + one.acceleratorCycles,
        cpuCycles: plus(all.cpuCycles, one.cpuCycles),
        cycles: plus(all.cycles, one.cycles),
        macs: all.macs + one.macs,
    }), none);
}
function plus(a, b) {
    return a === null || b === null ? null : a + b;
}
/** Head minus base of the models' totals. */
function delta_modelDelta(base, head) {
    return {
        ramBytes: head.ramBytes - base.ramBytes,
        flashBytes: head.flashBytes - base.flashBytes,
        acceleratorCycles: head.acceleratorCycles - base.acceleratorCycles,
        macs: head.macs - base.macs,
        cpuCycles: difference(base.cpuCycles.value, head.cpuCycles.value),
        cycles: difference(base.cycles.value, head.cycles.value),
        latencySeconds: difference(base.latencySeconds.value, head.latencySeconds.value),
        energyJoules: difference(base.energyJoules.value, head.energyJoules.value),
    };
}
/** What a deleted model frees: its totals, negative. */
function removalDelta(base) {
    const freed = (estimate) => (estimate.value === null ? null : -estimate.value);
    return {
        ramBytes: -base.ramBytes,
        flashBytes: -base.flashBytes,
        acceleratorCycles: -base.acceleratorCycles,
        macs: -base.macs,
        cpuCycles: freed(base.cpuCycles),
        cycles: freed(base.cycles),
        latencySeconds: freed(base.latencySeconds),
        energyJoules: freed(base.energyJoules),
    };
}
/** Rows for the bytes of no layer; with the layers' own they sum to the difference of the files. */
function sharedDeltas(base, head) {
    const rows = Object.entries(SHARED_PARTS).map(([part, what]) => ({
        what,
        flashBytes: bytesOfPart(head, part) - bytesOfPart(base, part),
    }));
    const constants = sharedConstants(head) - sharedConstants(base);
    const all = [{ what: 'constants outside the main graph', flashBytes: constants }, ...rows];
    const rest = unaccounted(head) - unaccounted(base);
    return [...all, { what: 'other bytes of the file', flashBytes: rest }].filter((row) => row.flashBytes !== 0);
}
function bytesOfPart(profile, part) {
    const splits = [...profile.layers.map((layer) => layer.flash), profile.sharedFlash];
    return splits.reduce((sum, split) => sum + split[part], 0);
}
function ownFlashBytes(layer) {
    return layer === null ? 0 : ownBytes(layer.flash);
}
function ownBytes(split) {
    return OWN_PARTS.reduce((sum, part) => sum + split[part], 0);
}
function sharedConstants(profile) {
    return ownBytes(profile.sharedFlash);
}
/** 0 where the splits sum to the file, as they should. */
function unaccounted(profile) {
    const own = profile.layers.reduce((sum, layer) => sum + ownBytes(layer.flash), 0);
    const shared = Object.keys(SHARED_PARTS).reduce((sum, part) => sum + bytesOfPart(profile, part), 0);
    return profile.flashBytes - own - shared - sharedConstants(profile);
}

;// CONCATENATED MODULE: ./lib/diff/causes.js


/** Operators whose options and constants spell out a shape: they follow their input. */
const SHAPE_OPERATORS = new Set([
    'RESHAPE',
    'SQUEEZE',
    'EXPAND_DIMS',
    'SHAPE',
    'STRIDED_SLICE',
    'SLICE',
    'PACK',
    'FILL',
    'BROADCAST_TO',
]);
/** Operators whose constants are trained. */
const TRAINED_OPERATORS = new Set([
    'CONV_2D',
    'CONV_3D',
    'DEPTHWISE_CONV_2D',
    'TRANSPOSE_CONV',
    'FULLY_CONNECTED',
    'SVDF',
    'RNN',
    'LSTM',
    'UNIDIRECTIONAL_SEQUENCE_RNN',
    'UNIDIRECTIONAL_SEQUENCE_LSTM',
    'BIDIRECTIONAL_SEQUENCE_LSTM',
    'PRELU',
    'EMBEDDING_LOOKUP',
    'ADD',
    'MUL',
    'BATCH_MATMUL',
]);
/** Operators whose window may cover the whole map: its extent and its stride then follow the input. */
const POOLS = new Set(['AVERAGE_POOL_2D', 'MAX_POOL_2D', 'L2_POOL_2D']);
const WINDOW_PARAMETERS = new Set(['kernel_size', 'strides']);
/** Causes that change no shape and no option: another training run or calibration. */
const VALUE_CAUSES = new Set(['weights', 'constants', 'quantization']);
/** Causes that say what a change led to. */
const EFFECT_CAUSES = new Set([
    'left-accelerator',
    'joined-accelerator',
    'pipeline',
    'shared-constants',
    'cost',
    'input',
]);
/** A change made at this very layer: an option, a type, a shape of the model's own input. */
function isOwnEdit(cause) {
    return !cause.inherited && !VALUE_CAUSES.has(cause.what) && !EFFECT_CAUSES.has(cause.what);
}
/** True where a training run or a calibration is all that happened. */
function isValuesOnly(causes) {
    return causes.length > 0 && causes.every((cause) => VALUE_CAUSES.has(cause.what));
}
/** All causes, edits first; empty where the two layers are the same but for names. */
function causesOf(pair) {
    const edits = [
        ...parameterCauses(pair),
        ...dtypeCauses(pair),
        ...inputCauses(pair),
        ...rewiredCause(pair),
    ];
    const structural = edits.length > 0 ? edits : outputCauses(pair);
    const known = [...structural, ...valueCauses(pair, structural)];
    const withAccelerator = [...known, ...acceleratorCauses(pair, known)];
    return withAccelerator.length > 0 ? withAccelerator : costCauses(pair);
}
function cause({ what, base, head, inherited = false, label, note }) {
    const words = `${label ?? what.replaceAll('_', ' ')} ${base} -> ${head}`;
    const why = note ?? (inherited ? 'follows from its input' : '');
    return {
        what,
        base: String(base),
        head: String(head),
        inherited,
        sentence: why === '' ? words : `${words} (${why})`,
    };
}
const ABSENT = 'none';
/** What a parameter is where a layer does not name it. */
const DEFAULTS = { dilation: '1x1' };
function parameterCauses(pair) {
    const { base, head } = pair;
    const names = [...new Set([...Object.keys(base.parameters), ...Object.keys(head.parameters)])];
    return names
        .filter((name) => base.parameters[name] !== head.parameters[name])
        .map((name) => cause({
        what: name,
        base: base.parameters[name] ?? DEFAULTS[name] ?? ABSENT,
        head: head.parameters[name] ?? DEFAULTS[name] ?? ABSENT,
        inherited: followsInput(pair, name),
    }));
}
function followsInput(pair, parameter) {
    if (shapesOf(pair.base) === shapesOf(pair.head))
        return false;
    if (SHAPE_OPERATORS.has(pair.head.kind))
        return true;
    return (POOLS.has(pair.head.kind) &&
        WINDOW_PARAMETERS.has(parameter) &&
        coversItsInput(pair.base) &&
        coversItsInput(pair.head));
}
const shapesOf = (layer) => computedInputs(layer).map(shapeText).join(' ');
/** Global pooling stays global: its window grows and shrinks with the map. */
function coversItsInput(layer) {
    const [, height, width] = computedInputs(layer)[0]?.shape ?? [];
    return layer.parameters['kernel_size'] === `${height ?? 0}x${width ?? 0}`;
}
function shapeText(tensor) {
    if (tensor === undefined)
        return ABSENT;
    return tensor.shape.length === 0 ? 'scalar' : tensor.shape.join('x');
}
const dtypeText = (tensor) => tensor?.dtype ?? ABSENT;
/** One cause for the first of input, constant and output whose type differs. */
function dtypeCauses(pair) {
    const places = [
        (layer) => computedInputs(layer)[0],
        (layer) => layer.inputs.find((input) => input.isConstant),
        (layer) => layer.outputs[0],
    ];
    const at = places.findIndex((of) => {
        const [base, head] = [of(pair.base), of(pair.head)];
        return base !== undefined && head !== undefined && base.dtype !== head.dtype;
    });
    const of = places[at];
    if (of === undefined)
        return [];
    return [
        cause({
            what: 'dtype',
            base: dtypeText(of(pair.base)),
            head: dtypeText(of(pair.head)),
            inherited: at === 0 && comesFromLayers(pair, 0),
        }),
    ];
}
/** True where both sides read this input from a layer, so that the layer above passes changes on. */
function comesFromLayers(pair, slot) {
    return ((pair.baseProducers[slot] ?? OUTSIDE) !== OUTSIDE ||
        (pair.headProducers[slot] ?? OUTSIDE) !== OUTSIDE);
}
function inputCauses(pair) {
    const base = computedInputs(pair.base);
    const head = computedInputs(pair.head);
    if (base.length !== head.length) {
        return [cause({ what: 'input_count', base: base.length, head: head.length, label: 'inputs' })];
    }
    return base.flatMap((input, slot) => {
        const [from, to] = [shapeText(input), shapeText(head[slot])];
        if (from === to)
            return [];
        const inherited = comesFromLayers(pair, slot);
        const note = inherited ? 'follows from the layers above' : "the model's input";
        const label = base.length > 1 ? `input ${slot + 1}` : 'input';
        return [cause({ what: 'input_shape', base: from, head: to, inherited, label, note })];
    });
}
function outputCauses(pair) {
    const [from, to] = [pair.base, pair.head].map((layer) => layer.outputs.map(shapeText).join(' '));
    if (from === undefined || to === undefined || from === to)
        return [];
    return [cause({ what: 'output_shape', base: from, head: to, label: 'output' })];
}
function rewiredCause({ rewired }) {
    if (rewired === null)
        return [];
    const { base, head } = rewired;
    return [
        {
            what: 'input',
            base,
            head,
            inherited: true,
            sentence: `reads ${head} instead of ${base}`,
        },
    ];
}
/** Contents that differ although their shapes do not, and scales that differ by themselves. */
function valueCauses(pair, structural) {
    const { base, head } = pair;
    const areWeightsEqual = base.weightsHash === head.weightsHash;
    const isShapeChange = structural.some((one) => one.what !== 'input');
    if (!areWeightsEqual && constantShapes(base) === constantShapes(head)) {
        const isSpelledOut = isShapeChange && !TRAINED_OPERATORS.has(head.kind);
        return isSpelledOut ? [] : [constantCause(pair)];
    }
    if (base.quantizationHash === head.quantizationHash || isShapeChange)
        return [];
    return [
        {
            what: 'quantization',
            ...hashes(base.quantizationHash, head.quantizationHash),
            inherited: false,
            sentence: `scales or zero points differ${head.weightsHash === '' ? '' : ', the weights do not'}`,
        },
    ];
}
function constantCause({ base, head }) {
    const what = TRAINED_OPERATORS.has(head.kind) ? 'weights' : 'constants';
    const isQuantizedAnew = base.quantizationHash !== head.quantizationHash;
    return {
        what,
        ...hashes(base.weightsHash, head.weightsHash),
        inherited: false,
        sentence: `${what} have other values${isQuantizedAnew ? ' and scales' : ''}, the same shapes`,
    };
}
const constantShapes = (layer) => layer.inputs
    .filter((input) => input.isConstant)
    .map(shapeText)
    .join(' ');
function hashes(base, head) {
    const short = (hash) => (hash === '' ? ABSENT : hash.slice(0, 8));
    return { base: short(base), head: short(head) };
}
function acceleratorCauses(pair, known) {
    const { base, head } = pair;
    if (base.accelerated === head.accelerated)
        return [];
    const inherited = known.some((one) => one.inherited) && !known.some(isOwnEdit);
    const why = base.accelerated ? reasonOf(head) : reasonOf(base);
    return [
        base.accelerated
            ? {
                ...{ what: 'left-accelerator', base: 'MVP', head: 'CPU', inherited },
                sentence: `left the accelerator${why === '' ? '' : `: ${why}`}`,
            }
            : {
                ...{ what: 'joined-accelerator', base: 'CPU', head: 'MVP', inherited },
                sentence: `came to the accelerator${why === '' ? '' : `; before: ${why}`}`,
            },
    ];
}
/** Why a layer does not run on the accelerator, without its full stop; empty where nothing is said. */
function reasonOf({ unsupported, profilerMessage }) {
    return (unsupported?.sentence ?? profilerMessage ?? '').replace(/\.$/, '');
}
/** What can only come from a neighbour, since the layer itself is the same. */
function costCauses({ delta }) {
    if (isZero(delta))
        return [];
    const [what, sentence] = delta.acceleratorCycles !== 0
        ? ['pipeline', 'the layer before leaves the accelerator in another state']
        : delta.flashBytes !== 0
            ? ['shared-constants', 'another layer reads its constants first on one side']
            : ['cost', 'the same layer costs something else with these settings'];
    const cycles = delta.acceleratorCycles !== 0 ? delta.acceleratorCycles : delta.flashBytes;
    return [{ what, base: '0', head: `${cycles > 0 ? '+' : ''}${cycles}`, inherited: true, sentence }];
}

;// CONCATENATED MODULE: ./lib/diff/wiring.js

/** Operators that only convert or rearrange data. */
const CONVERTER_OPERATORS = new Set([
    'QUANTIZE',
    'DEQUANTIZE',
    'CAST',
    'PAD',
    'PADV2',
    'MIRROR_PAD',
    'TRANSPOSE',
    'RESHAPE',
    'SQUEEZE',
    'EXPAND_DIMS',
    'SHAPE',
    'STRIDED_SLICE',
    'PACK',
    'FAKE_QUANT',
    'RELU',
    'RELU6',
    'RELU_N1_TO_1',
]);
/** A layer that exists on one side only and merely converts or rearranges. */
function isPassing(side, layer) {
    return side.mates[layer] === null && CONVERTER_OPERATORS.has(side.layers[layer]?.kind ?? '');
}
/** Producer of an input, with one-sided converting layers skipped. */
function realProducer(side, layer, slot) {
    let producer = side.graph.producers[layer]?.[slot] ?? OUTSIDE;
    while (producer !== OUTSIDE && isPassing(side, producer)) {
        producer = side.graph.producers[producer]?.[0] ?? OUTSIDE;
    }
    return producer;
}
/** The option that a converter may turn into an operator of its own, or fold such an operator into. */
const FUSED_AS = {
    PAD: 'padding',
    PADV2: 'padding',
    RELU: 'activation',
    RELU6: 'activation',
    RELU_N1_TO_1: 'activation',
};
/**
 * True for a converting layer whose neighbours, further converting layers skipped, are each other's
 * neighbours on the other side too and were not edited. At the model's edges a QUANTIZE or DEQUANTIZE
 * is a decision on the model's input or output, not an artefact.
 */
function isConverterArtefact({ side, other, layer, isUnedited }) {
    if (!isPassing(side, layer))
        return false;
    const producer = realProducer(side, layer, 0);
    const readers = realConsumers(side, layer);
    if (readers.length === 0 || (producer === OUTSIDE && isTypeChange(side.layers[layer])))
        return false;
    const except = FUSED_AS[side.layers[layer]?.kind ?? ''];
    if (producer !== OUTSIDE && !isUnedited(producer, except))
        return false;
    return readers.every(({ layer: reader, slot }) => {
        const mate = side.mates[reader];
        if (mate === undefined || mate === null || !isUnedited(reader, except))
            return false;
        const before = realProducer(other, mate, slot);
        return producer === OUTSIDE ? before === OUTSIDE : side.mates[producer] === before;
    });
}
const isTypeChange = (layer) => layer?.inputs[0]?.dtype !== layer?.outputs[0]?.dtype;
/** Readers of a layer's output, further one-sided converting layers skipped. */
function realConsumers(side, layer) {
    return (side.graph.consumers[layer] ?? []).flatMap((consumer) => isPassing(side, consumer.layer) ? realConsumers(side, consumer.layer) : [consumer]);
}
/** What a layer of the head reads that its mate in the base did not; null where nothing but artefacts changed. */
function rewiring(base, head, pair) {
    const slots = head.graph.producers[pair.head] ?? [];
    if (slots.length !== (base.graph.producers[pair.base] ?? []).length)
        return null;
    const expected = slots.map((_, slot) => realProducer(base, pair.base, slot));
    const found = slots.map((_, slot) => realProducer(head, pair.head, slot));
    const translated = found.map((producer) => producer === OUTSIDE ? OUTSIDE : head.mates[producer]);
    if (isSameSet(expected, translated))
        return edgeChange(base, head, pair);
    const slot = expected.findIndex((producer, at) => producer !== translated[at]);
    return { base: nameOf(base, expected[slot]), head: nameOf(head, found[slot]) };
}
function isSameSet(a, b) {
    return a.every((one) => b.includes(one)) && b.every((one) => a.some((other) => other === one));
}
/** At the model's input a QUANTIZE that came or went is no artefact: its reader says so. */
function edgeChange(base, head, pair) {
    const before = base.graph.producers[pair.base]?.[0] ?? OUTSIDE;
    const after = head.graph.producers[pair.head]?.[0] ?? OUTSIDE;
    const isEdge = (side, producer) => producer !== OUTSIDE &&
        isPassing(side, producer) &&
        realProducer(side, producer, 0) === OUTSIDE &&
        isTypeChange(side.layers[producer]);
    if (!isEdge(base, before) && !isEdge(head, after))
        return null;
    return { base: nameOf(base, before), head: nameOf(head, after) };
}
function nameOf(side, layer) {
    if (layer === undefined || layer === OUTSIDE)
        return "the model's input";
    return `layer ${layer} (${side.layers[layer]?.op ?? ''})`;
}

;// CONCATENATED MODULE: ./lib/diff/diff-profiles.js





/** What changed from `base` to `head`; deterministic, and mirrored where the two are swapped. */
function diffProfiles(base, head) {
    const alignment = alignLayers(base.layers, head.layers);
    const sides = {
        base: { layers: base.layers, graph: graphOf(base.layers), mates: alignment.headOf },
        head: { layers: head.layers, graph: graphOf(head.layers), mates: alignment.baseOf },
    };
    return {
        base,
        head,
        layers: rowsInOrder(alignment).map((row) => layerDiff(sides, row)),
        shared: sharedDeltas(base, head),
        delta: delta_modelDelta(base, head),
        arenaSentence: null,
        fallback: alignment.fallback,
    };
}
/** In the order of the head; a removed layer stands behind the row of the layer that ran before it. */
function rowsInOrder({ headOf, baseOf }) {
    const removedAfter = new Map();
    let before = OUTSIDE;
    headOf.forEach((head, base) => {
        if (head !== null)
            before = head;
        else
            removedAfter.set(before, [...(removedAfter.get(before) ?? []), { base, head: null }]);
    });
    const rows = [...(removedAfter.get(OUTSIDE) ?? [])];
    baseOf.forEach((base, head) => {
        rows.push({ base, head }, ...(removedAfter.get(head) ?? []));
    });
    return rows;
}
function layerDiff(sides, row) {
    const base = row.base === null ? null : (sides.base.layers[row.base] ?? null);
    const head = row.head === null ? null : (sides.head.layers[row.head] ?? null);
    const delta = layerDelta(base, head);
    if (row.base === null || row.head === null) {
        return {
            ...row,
            delta,
            change: row.base === null ? 'added' : 'removed',
            causes: edgeCauses(base, head),
            converterArtefact: isArtefact(sides, row),
        };
    }
    const causes = pairCauses(sides, row.base, row.head);
    const change = causes.length === 0 ? 'same' : 'changed';
    return { ...row, delta, change, causes, converterArtefact: false };
}
function pairCauses(sides, baseLayer, headLayer) {
    const base = sides.base.layers[baseLayer];
    const head = sides.head.layers[headLayer];
    if (base === undefined || head === undefined)
        return [];
    return causesOf({
        base,
        head,
        baseProducers: sides.base.graph.producers[baseLayer] ?? [],
        headProducers: sides.head.graph.producers[headLayer] ?? [],
        delta: layerDelta(base, head),
        rewired: rewiring(sides.base, sides.head, { base: baseLayer, head: headLayer }),
    });
}
function isArtefact(sides, row) {
    const isAdded = row.base === null;
    const [side, other] = isAdded ? [sides.head, sides.base] : [sides.base, sides.head];
    const layer = row.head ?? row.base ?? 0;
    const isUnedited = (neighbour, except) => {
        const mate = side.mates[neighbour];
        if (mate === undefined || mate === null)
            return false;
        const causes = isAdded ? pairCauses(sides, mate, neighbour) : pairCauses(sides, neighbour, mate);
        return causes.every((cause) => cause.what === except || !isOwnEdit(cause));
    };
    return isConverterArtefact({ side, other, layer, isUnedited });
}
/** A conversion of number types that came or went says which types it was for. */
function edgeCauses(base, head) {
    const layer = head ?? base;
    const from = layer?.inputs[0]?.dtype ?? null;
    const to = layer?.outputs[0]?.dtype ?? null;
    if (layer === null || from === null || to === null || from === to)
        return [];
    const [before, after] = base === null ? [to, from] : [from, to];
    return [
        {
            what: 'dtype',
            base: before,
            head: after,
            inherited: false,
            sentence: base === null
                ? `data of type ${from} has to become ${to} here`
                : `data of type ${from} no longer has to become ${to} here`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/report/json-codec.js
/**
 * A small language for JSON: one description of a value gives its writer, its validating reader and
 * its JSON Schema, so that the three cannot disagree. Keys are camel case in the program and snake
 * case in the document.
 */

/** A document that is not what its schema says. */
class JsonError extends user_error/* UserError */.y {
    constructor(at, expected, found) {
        super('report-json', `${at}: expected ${expected}, found ${json_codec_kindOf(found)}`);
    }
}
function json_codec_kindOf(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'string')
        return `the text ${JSON.stringify(value.slice(0, 60))}`;
    return `an ${typeof value}`;
}
function leaf(schema, expected, matches) {
    return {
        schema,
        definitions: {},
        encode: (value) => value,
        decode: (json, at) => {
            if (!matches(json))
                throw new JsonError(at, expected, json);
            return json;
        },
    };
}
const json_codec_text = leaf({ type: 'string' }, 'a text', (j) => typeof j === 'string');
const json_codec_flag = leaf({ type: 'boolean' }, 'true or false', (j) => typeof j === 'boolean');
/** A finite number as it is: times, energies, bands. */
const number = leaf({ type: 'number' }, 'a number', Number.isFinite);
/** Written rounded: bytes, cycles, counts, indices. */
const integer = {
    ...leaf({ type: 'integer' }, 'an integer', Number.isInteger),
    encode: (value) => Math.round(value),
};
/** One of some words or numbers. */
function choice(values) {
    const all = values;
    return leaf({ enum: values }, `one of ${values.join(', ')}`, (j) => all.includes(j));
}
function nullable(codec) {
    return {
        schema: { anyOf: [codec.schema, { type: 'null' }] },
        definitions: codec.definitions,
        encode: (value) => (value === null ? null : codec.encode(value)),
        decode: (json, at) => (json === null ? null : codec.decode(json, at)),
    };
}
function json_codec_list(codec) {
    return {
        schema: { type: 'array', items: codec.schema },
        definitions: codec.definitions,
        encode: (values) => values.map((value) => codec.encode(value)),
        decode: (json, at) => {
            if (!Array.isArray(json))
                throw new JsonError(at, 'a list', json);
            return json.map((item, index) => codec.decode(item, `${at}[${index}]`));
        },
    };
}
/** An object whose keys are data, e.g. a layer's parameters. */
function dictionary(codec) {
    return {
        schema: { type: 'object', additionalProperties: codec.schema },
        definitions: codec.definitions,
        encode: (values) => mapEntries(values, (value) => codec.encode(value)),
        decode: (json, at) => mapEntries(objectAt(json, at), (value, key) => codec.decode(value, `${at}.${key}`)),
    };
}
/** An object with the keys of `fields`, all required; unknown keys are ignored when reading. */
function record(fields) {
    const entries = Object.entries(fields).map(([key, codec]) => ({ key, name: json_codec_nameOf(key), codec }));
    return {
        schema: {
            type: 'object',
            required: entries.map(({ name }) => name),
            properties: Object.fromEntries(entries.map(({ name, codec }) => [name, codec.schema])),
        },
        definitions: Object.assign({}, ...entries.map(({ codec }) => codec.definitions)),
        encode: (value) => Object.fromEntries(entries.map(({ key, name, codec }) => [name, codec.encode(value[key])])),
        decode: (json, at) => {
            const object = objectAt(json, at);
            return Object.fromEntries(entries.map(({ key, name, codec }) => [key, codec.decode(object[name], `${at}.${name}`)]));
        },
    };
}
/** The same JSON for another value: `to` before writing, `from` after reading. */
function mapped(codec, { to, from }) {
    return {
        schema: codec.schema,
        definitions: codec.definitions,
        encode: (value) => codec.encode(to(value)),
        decode: (json, at) => from(codec.decode(json, at), at),
    };
}
/** Two shapes of which `isFirst` tells the one to use. */
function either(first, second, isFirst) {
    return {
        schema: { anyOf: [first.schema, second.schema] },
        definitions: { ...first.definitions, ...second.definitions },
        encode: (value) => (isFirst.value(value) ? first.encode(value) : second.encode(value)),
        decode: (json, at) => isFirst.json(objectAt(json, at)) ? first.decode(json, at) : second.decode(json, at),
    };
}
/** Puts the schema under `$defs` with a title, so that it is written once. */
function named(name, description, codec) {
    return {
        ...codec,
        schema: { $ref: `#/$defs/${name}` },
        definitions: { ...codec.definitions, [name]: { description, ...codec.schema } },
    };
}
/** Adds a sentence to the schema of one field. */
function described(description, codec) {
    return { ...codec, schema: { description, ...codec.schema } };
}
function objectAt(json, at) {
    if (typeof json !== 'object' || json === null || Array.isArray(json))
        throw new JsonError(at, 'an object', json);
    return json;
}
function mapEntries(values, change) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
}
/** CONTRACT names that are not the plain snake case of ours. */
const NAMES = {
    latencySeconds: 'latency_s',
    energyJoules: 'energy_j',
};
function json_codec_nameOf(key) {
    return NAMES[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./lib/target/runtime.js
const RUNTIMES = {
    sdk: {
        id: 'sdk',
        title: 'Gecko SDK 4.4.1 (TensorFlow Lite Micro of 2023-06), 32-bit',
        pointerBytes: 4,
        defaultOptimizeSpeed: 0,
        source: 'gecko_sdk v4.4.1 platform/compute/nn/mvp/config/sl_nn_mvp_config.h',
    },
    'mltk-device': {
        id: 'mltk-device',
        title: 'MLTK 0.20 C++ runtime, 32-bit',
        pointerBytes: 4,
        defaultOptimizeSpeed: 1,
        source: 'mltk 0.20.0 cpp/shared/platforms/brd2601',
    },
    'mltk-simulator': {
        id: 'mltk-simulator',
        title: 'MLTK 0.20 Model Profiler on a PC, 64-bit',
        pointerBytes: 8,
        defaultOptimizeSpeed: 1,
        source: 'mltk 0.20.0 cpp/shared/platforms/linux/sl_mvp_config.h',
    },
};

;// CONCATENATED MODULE: ./lib/report/json-profile.js


function flatten(value) {
    const pick = (of) => ({
        cpuCycles: of(value.cpuCycles),
        cycles: of(value.cycles),
        latencySeconds: of(value.latencySeconds),
        energyJoules: of(value.energyJoules),
    });
    return {
        ...pick((estimate) => estimate.value),
        estimates: pick(({ atLeast, band }) => ({ atLeast, band })),
    };
}
function unflatten(flat) {
    const join = (name) => ({ value: flat[name], ...flat.estimates[name] });
    return {
        cpuCycles: join('cpuCycles'),
        cycles: join('cycles'),
        latencySeconds: join('latencySeconds'),
        energyJoules: join('energyJoules'),
    };
}
const certainty = named('certainty', 'How sure an estimate is: `at_least` = the truth is the value or more; `band` = relative error that 90 % of left-out measurements keep, null where there is no data.', record({ atLeast: json_codec_flag, band: nullable(number) }));
const estimateFields = {
    cpuCycles: described('Estimate: cycles that the CPU is active; null = unknown.', nullable(integer)),
    cycles: described('Estimate: clock cycles from start to end of an inference; null = unknown.', nullable(integer)),
    latencySeconds: described('Estimate: seconds; null = unknown.', nullable(number)),
    energyJoules: described('Estimate: joules; null = unknown.', nullable(number)),
    estimates: record({
        cpuCycles: certainty,
        cycles: certainty,
        latencySeconds: certainty,
        energyJoules: certainty,
    }),
};
const flashSplit = named('flash_split', 'Bytes of the model file by what they hold.', record({
    weights: integer,
    biases: integer,
    scales: integer,
    zeroPoints: integer,
    names: integer,
    metadata: integer,
    duplicates: integer,
    unused: integer,
    structure: integer,
}));
const tensor = named('tensor', 'A tensor as a layer sees it; `tensor` is its index in the subgraph, -1 (and no dtype) for an absent optional input.', record({
    tensor: integer,
    name: json_codec_text,
    shape: json_codec_list(integer),
    dtype: nullable(json_codec_text),
    isConstant: json_codec_flag,
}));
const parameter = {
    schema: { type: ['string', 'number'] },
    definitions: {},
    encode: (value) => value,
    decode: (json, at) => typeof json === 'number' ? number.decode(json, at) : json_codec_text.decode(json, at),
};
const layerWire = record({
    index: integer,
    op: described("Lower case TFLite name; a custom operator's own name.", json_codec_text),
    kind: described("The schema's name; CUSTOM for custom operators.", json_codec_text),
    name: described('Name of its first output tensor.', json_codec_text),
    inputs: json_codec_list(tensor),
    outputs: json_codec_list(tensor),
    parameters: dictionary(parameter),
    weightsHash: json_codec_text,
    quantizationHash: json_codec_text,
    ops: integer,
    macs: integer,
    acceleratorCycles: integer,
    acceleratorLoads: integer,
    acceleratorParallelLoads: integer,
    acceleratorOptimizedLoads: integer,
    ...estimateFields,
    weightsBytes: described('Constant buffers that it is the first to read.', integer),
    flash: flashSplit,
    accelerated: described('True where the MVP runs it in the chosen runtime.', json_codec_flag),
    acceleratable: described('True for the kinds that the MVP has a kernel for.', json_codec_flag),
    profilerMessage: described("The MLTK Model Profiler's text, verbatim.", nullable(json_codec_text)),
    unsupported: described('Why a layer of a kind that the MVP accelerates runs in software: value, limit, nearest values that fit.', nullable(json_codec_text)),
    unsupportedLimit: described("The limit's id.", nullable(json_codec_text)),
    unsupportedParameter: described('The parameter to change first.', nullable(json_codec_text)),
});
const json_profile_layer = named('layer', 'One operator of the main subgraph, in the order of execution.', mapped(layerWire, {
    to: (value) => ({
        ...value,
        ...flatten(value),
        unsupported: value.unsupported?.sentence ?? null,
        unsupportedLimit: value.unsupported?.limit ?? null,
        unsupportedParameter: value.unsupported?.parameter ?? null,
    }),
    from: ({ estimates, unsupported, unsupportedLimit, unsupportedParameter, ...wire }) => ({
        ...wire,
        ...unflatten({ ...wire, estimates }),
        unsupported: unsupported === null
            ? null
            : {
                sentence: unsupported,
                limit: unsupportedLimit ?? '',
                parameter: unsupportedParameter,
            },
    }),
}));
const step = named('arena_step', "Bytes alive at one step of the allocator's clock: 0 = before the first operator, where `layer` is null.", record({ step: integer, layer: nullable(integer), liveBytes: integer }));
const buffer = named('arena_buffer', 'One buffer of the plan; `bytes` unrounded, `first_layer` and `last_layer` inclusive, counted from 1 (0 = model inputs).', record({
    kind: choice(['tensor', 'scratch', 'variable']),
    subgraph: integer,
    tensor: nullable(integer),
    name: json_codec_text,
    bytes: integer,
    offset: integer,
    firstLayer: integer,
    lastLayer: integer,
}));
const peak = named('arena_peak', 'Where most bytes are alive; `buffers` are indices into `arena.buffers`, largest first; `next_highest` is the floor that mending the peak alone can reach.', record({
    layer: nullable(integer),
    liveBytes: integer,
    buffers: json_codec_list(integer),
    nextHighest: nullable(step),
}));
const arena = named('arena', 'The tensor arena. `smallest_working_bytes` is the smallest arena that loads and runs the model: what to reserve, rounded up to 16. `persistent_by_cause` sums to `persistent_bytes`. `unknown_layers`: operators whose memory is unknown; the sizes are then lower bounds.', record({
    persistentBytes: integer,
    nonpersistentBytes: integer,
    smallestWorkingBytes: integer,
    unknownLayers: json_codec_list(integer),
    buffers: json_codec_list(buffer),
    byLayer: json_codec_list(step),
    peak,
    persistentByCause: json_codec_list(record({ cause: json_codec_text, bytes: integer })),
    fragmentationBytes: integer,
}));
const warning = named('warning', 'Something to know about the model; `fails-at-inference` = the runtime loads it and then cannot run it.', record({ code: json_codec_text, layer: nullable(integer), message: json_codec_text }));
const nothing = {
    schema: { type: 'null' },
    definitions: {},
    encode: () => null,
    decode: () => null,
};
const profileWire = record({
    path: json_codec_text,
    sha256: json_codec_text,
    error: nothing,
    target: json_codec_text,
    accelerator: choice(['mvp', 'none']),
    runtime: choice(['sdk', 'mltk-device', 'mltk-simulator']),
    optimizeSpeed: choice([0, 1]),
    clockHz: number,
    targetRamBytes: nullable(integer),
    targetFlashBytes: nullable(integer),
    flashBytes: described('Bytes of the .tflite flatbuffer.', integer),
    ramBytes: described('Tensor arena used: persistent + non-persistent bytes.', integer),
    ramAtLeast: described("True where an operator's memory is unknown: `ram_bytes` is then a lower bound.", json_codec_flag),
    ops: integer,
    macs: integer,
    nLayers: integer,
    nUnsupportedLayers: integer,
    acceleratorCycles: integer,
    acceleratorLoads: integer,
    acceleratorParallelLoads: integer,
    acceleratorOptimizedLoads: integer,
    ...estimateFields,
    warnings: json_codec_list(warning),
    arena,
    layers: json_codec_list(json_profile_layer),
    sharedFlash: flashSplit,
});
/** A model's costs on a target. */
const profile = named('profile', 'What one model costs on one target. Sizes in bytes, cycles in clock cycles, times in seconds, energies in joules.', mapped(profileWire, {
    to: ({ target, ...value }) => ({
        ...value,
        ...flatten(value),
        error: null,
        target: target.id,
        accelerator: target.accelerator,
        runtime: target.runtime.id,
        optimizeSpeed: target.optimizeSpeed,
        clockHz: target.clockHz,
        targetRamBytes: target.ramBytes,
        targetFlashBytes: target.flashBytes,
        nLayers: value.layers.length,
        nUnsupportedLayers: value.unsupportedLayers,
    }),
    from: profileOfWire,
}));
function profileOfWire(wire) {
    return {
        path: wire.path,
        sha256: wire.sha256,
        target: {
            id: wire.target,
            clockHz: wire.clockHz,
            ramBytes: wire.targetRamBytes,
            flashBytes: wire.targetFlashBytes,
            accelerator: wire.accelerator,
            runtime: RUNTIMES[wire.runtime],
            optimizeSpeed: wire.optimizeSpeed,
        },
        flashBytes: wire.flashBytes,
        ramBytes: wire.ramBytes,
        ramAtLeast: wire.ramAtLeast,
        ops: wire.ops,
        macs: wire.macs,
        unsupportedLayers: wire.nUnsupportedLayers,
        acceleratorCycles: wire.acceleratorCycles,
        acceleratorLoads: wire.acceleratorLoads,
        acceleratorParallelLoads: wire.acceleratorParallelLoads,
        acceleratorOptimizedLoads: wire.acceleratorOptimizedLoads,
        ...unflatten(wire),
        warnings: wire.warnings,
        arena: wire.arena,
        layers: wire.layers,
        sharedFlash: wire.sharedFlash,
    };
}
const failure = named('failure', 'A model that could not be profiled, in the place of its profile.', record({
    path: json_codec_text,
    sha256: nullable(json_codec_text),
    error: record({ code: json_codec_text, message: json_codec_text }),
}));
/** A profile, or the error in its place: `error` null tells which. */
const profileResult = mapped(either(profile, failure, {
    value: (value) => !('error' in value),
    json: (json) => json['error'] === null,
}), {
    to: (result) => (result.status === 'ok' ? result.profile : result.failure),
    from: (value) => 'error' in value ? { status: 'error', failure: value } : { status: 'ok', profile: value },
});

;// CONCATENATED MODULE: ./lib/budget/metric.js
const exact = (value, atLeast = false) => ({
    value,
    atLeast,
    kind: 'exact',
    band: null,
});
const estimate = ({ value, atLeast, band }) => ({
    value,
    atLeast,
    kind: 'estimate',
    band,
});
/** The smallest working arena rounded up to 16: what a developer must reserve. */
function ramToReserve(profile) {
    return Math.ceil(profile.arena.smallestWorkingBytes / 16) * 16;
}
const METRICS = {
    ram: {
        id: 'ram',
        label: 'RAM',
        unit: 'bytes',
        kind: 'exact',
        description: 'The smallest tensor arena that loads and runs the model, rounded up to 16 bytes.',
        of: (profile) => exact(ramToReserve(profile), profile.ramAtLeast),
    },
    flash: {
        id: 'flash',
        label: 'Flash',
        unit: 'bytes',
        kind: 'exact',
        description: 'Bytes of the .tflite flatbuffer.',
        of: (profile) => exact(profile.flashBytes),
    },
    cycles: {
        id: 'cycles',
        label: 'Cycles',
        unit: 'cycles',
        kind: 'estimate',
        description: 'Clock cycles from start to end of one inference on the board.',
        of: (profile) => estimate(profile.cycles),
    },
    latency: {
        id: 'latency',
        label: 'Latency',
        unit: 'seconds',
        kind: 'estimate',
        description: 'Time of one inference on the board: cycles divided by the clock.',
        of: (profile) => estimate(profile.latencySeconds),
    },
    energy: {
        id: 'energy',
        label: 'Energy',
        unit: 'joules',
        kind: 'estimate',
        description: 'Energy of one inference of the whole device.',
        of: (profile) => estimate(profile.energyJoules),
    },
    'accelerator-cycles': {
        id: 'accelerator-cycles',
        label: 'MVP cycles',
        unit: 'cycles',
        kind: 'exact',
        description: "The ideal accelerator cycles that the MLTK Model Profiler's simulator counts.",
        of: (profile) => exact(profile.acceleratorCycles),
    },
    'cpu-cycles': {
        id: 'cpu-cycles',
        label: 'CPU cycles',
        unit: 'cycles',
        kind: 'estimate',
        description: 'Cycles that the CPU is active during one inference.',
        of: (profile) => estimate(profile.cpuCycles),
    },
    macs: {
        id: 'macs',
        label: 'MACs',
        unit: 'macs',
        kind: 'exact',
        description: 'Multiply-accumulate operations as the MLTK Model Profiler counts them.',
        of: (profile) => exact(profile.macs),
    },
    'unsupported-layers': {
        id: 'unsupported-layers',
        label: 'Layers off the MVP',
        unit: 'layers',
        kind: 'exact',
        description: 'Layers of a kind that the MVP accelerates but that exceed one of its limits.',
        of: (profile) => exact(profile.layers.filter((layer) => layer.unsupported !== null).length),
    },
};

;// CONCATENATED MODULE: ./lib/report/json-report.js



/** Head minus base, metric by metric. */
function json_report_modelDelta(base, head) {
    return {
        ramBytes: head.ramBytes - base.ramBytes,
        smallestWorkingBytes: head.arena.smallestWorkingBytes - base.arena.smallestWorkingBytes,
        flashBytes: head.flashBytes - base.flashBytes,
        ops: head.ops - base.ops,
        macs: head.macs - base.macs,
        acceleratorCycles: head.acceleratorCycles - base.acceleratorCycles,
        cpuCycles: subtract(roundedOf(head.cpuCycles), roundedOf(base.cpuCycles)),
        cycles: subtract(roundedOf(head.cycles), roundedOf(base.cycles)),
        latencySeconds: subtract(head.latencySeconds.value, base.latencySeconds.value),
        energyJoules: subtract(head.energyJoules.value, base.energyJoules.value),
        unsupportedLayers: head.unsupportedLayers - base.unsupportedLayers,
    };
}
/** As the document prints it, so that its differences are those of its figures. */
function roundedOf({ value }) {
    return value === null ? null : Math.round(value);
}
function subtract(head, base) {
    return head === null || base === null ? null : head - base;
}
const modelDeltaCodec = named('model_delta', 'Head minus base; null where one side is unknown.', record({
    ramBytes: integer,
    smallestWorkingBytes: integer,
    flashBytes: integer,
    ops: integer,
    macs: integer,
    acceleratorCycles: integer,
    cpuCycles: nullable(integer),
    cycles: nullable(integer),
    latencySeconds: nullable(number),
    energyJoules: nullable(number),
    unsupportedLayers: integer,
}));
const json_report_layerDelta = named('layer_delta', 'Head minus base of one layer; null where one side is unknown.', record({
    flashBytes: integer,
    acceleratorCycles: integer,
    cpuCycles: nullable(integer),
    cycles: nullable(integer),
    macs: integer,
}));
const json_report_cause = named('cause', 'Why a layer changed; `inherited` where it only follows from a change further up.', record({ what: json_codec_text, base: json_codec_text, head: json_codec_text, inherited: json_codec_flag, sentence: json_codec_text }));
const json_report_layerDiff = named('layer_diff', 'A pair of aligned layers, or one that was added or removed.', record({
    change: choice(['same', 'changed', 'added', 'removed']),
    base: nullable(integer),
    head: nullable(integer),
    delta: json_report_layerDelta,
    causes: json_codec_list(json_report_cause),
    converterArtefact: described('Put there by the converter, not by a person.', json_codec_flag),
}));
const diffTotal = record({
    ramBytes: integer,
    flashBytes: integer,
    acceleratorCycles: integer,
    cpuCycles: nullable(integer),
    cycles: nullable(integer),
    macs: integer,
    latencySeconds: nullable(number),
    energyJoules: nullable(number),
});
const sharedFlashDelta = described('Bytes that belong to no layer, so that all rows sum to the delta of the file.', json_codec_list(record({ what: json_codec_text, flashBytes: integer })));
const diffBody = named('diff', 'The difference layer by layer; `fallback` says why the alignment gave up on the exact method.', record({
    layers: json_codec_list(json_report_layerDiff),
    shared: sharedFlashDelta,
    delta: diffTotal,
    arenaSentence: nullable(json_codec_text),
    fallback: nullable(json_codec_text),
}));
const metricIds = Object.keys(METRICS);
const severity = choice(['fail', 'warn', 'info']);
const finding = named('finding', "One line of the verdict; `value`, `limit` and `base` in the metric's unit, `place` is the rule's own line.", record({
    id: json_codec_text,
    severity,
    category: choice(['budget', 'regression', 'unsupported', 'error', 'policy']),
    metric: nullable(choice(metricIds)),
    layer: nullable(integer),
    value: nullable(number),
    limit: nullable(number),
    base: nullable(number),
    message: json_codec_text,
    place: nullable(record({ file: json_codec_text, line: integer, column: integer })),
}));
const tip = named('tip', 'A reduction, priced by editing this very model and profiling it again; deltas are new minus old, `effect` null where not priced.', record({
    id: json_codec_text,
    layer: nullable(integer),
    edits: json_codec_list(json_codec_text),
    risk: choice(['lossless', 'convert-again', 'retrain', 'firmware']),
    text: json_codec_text,
    effect: nullable(record({
        ramBytes: integer,
        flashBytes: integer,
        acceleratorCycles: integer,
        cycles: nullable(integer),
        latencySeconds: nullable(number),
        ramAfter: integer,
        flashAfter: integer,
        cyclesAfter: nullable(integer),
    })),
    meets: json_codec_list(json_codec_text),
}));
const modelWire = record({
    path: json_codec_text,
    basePath: nullable(json_codec_text),
    label: nullable(json_codec_text),
    status: choice(['over', 'error', 'near', 'accepted', 'pass', 'removed', 'unchanged']),
    isNew: json_codec_flag,
    base: nullable(profileResult),
    head: nullable(profileResult),
    delta: nullable(modelDeltaCodec),
    diff: nullable(diffBody),
    limits: json_codec_list(record({
        metric: choice(metricIds),
        max: number,
        warn: nullable(number),
        severity,
    })),
    findings: json_codec_list(finding),
    tips: json_codec_list(tip),
    fit: nullable(record({ edits: json_codec_list(json_codec_text), text: json_codec_text, tip })),
});
const model = named('model', 'One model of the check; `base` and `head` are profiles, errors or null where there is none.', mapped(modelWire, { to: modelToWire, from: modelOfWire }));
function modelToWire({ failure: failed, baseFailure, ...value }) {
    const { base, head, diff } = value;
    return {
        ...value,
        base: resultOf(base, baseFailure),
        head: resultOf(head, failed),
        delta: base !== null && head !== null ? json_report_modelDelta(base, head) : null,
        diff,
    };
}
function resultOf(profile, failed) {
    if (failed !== null)
        return { status: 'error', failure: failed };
    return profile === null ? null : { status: 'ok', profile };
}
function modelOfWire(wire) {
    const base = profileOf(wire.base);
    const head = profileOf(wire.head);
    return {
        path: wire.path,
        basePath: wire.basePath,
        label: wire.label,
        status: wire.status,
        isNew: wire.isNew,
        base,
        head,
        failure: failureOf(wire.head),
        baseFailure: failureOf(wire.base),
        diff: wire.diff !== null && base !== null && head !== null ? { ...wire.diff, base, head } : null,
        limits: wire.limits,
        findings: wire.findings,
        tips: wire.tips,
        fit: wire.fit,
    };
}
function profileOf(result) {
    return result?.status === 'ok' ? result.profile : null;
}
function failureOf(result) {
    return result?.status === 'error' ? result.failure : null;
}
const side = record({ sha: nullable(json_codec_text), label: json_codec_text });
const report = record({
    tool: record({ name: json_codec_text, version: json_codec_text }),
    conclusion: choice(['success', 'failure', 'neutral']),
    findings: json_codec_list(finding),
    models: json_codec_list(model),
    base: side,
    head: side,
    configPath: json_codec_text,
    notices: json_codec_list(json_codec_text),
    runUrl: nullable(json_codec_text),
});

;// CONCATENATED MODULE: ./lib/report/json.js



const SCHEMA_VERSION = 1;
const versioned = {
    schema: described('Version of this document.', choice([SCHEMA_VERSION])),
};
const schema = SCHEMA_VERSION;
const profileCodec = record({
    ...versioned,
    models: json_codec_list(profileResult),
});
const diffCodec = record({
    ...versioned,
    base: profile,
    head: profile,
    layers: json_codec_list(json_report_layerDiff),
    shared: sharedFlashDelta,
    delta: modelDeltaCodec,
    arenaSentence: nullable(json_codec_text),
    fallback: nullable(json_codec_text),
});
const whatIfCodec = record({
    ...versioned,
    base: profile,
    head: profile,
    edits: json_codec_list(json_codec_text),
    delta: modelDeltaCodec,
});
const fitCodec = record({
    ...versioned,
    base: profile,
    plans: json_codec_list(record({
        edits: json_codec_list(json_codec_text),
        head: profile,
        delta: modelDeltaCodec,
    })),
    message: nullable(json_codec_text),
});
const optimizeCodec = record({
    ...versioned,
    base: profile,
    head: profile,
    output: json_codec_text,
    rewrites: json_codec_list(record({
        id: json_codec_text,
        text: json_codec_text,
        delta: record({
            flashBytes: integer,
            ramBytes: integer,
            acceleratorCycles: integer,
            cycles: nullable(integer),
        }),
    })),
    delta: modelDeltaCodec,
});
const checkCodec = withVersion(report);
/** `profile --format json`. */
function profileDocument(results) {
    return profileCodec.encode({ schema, models: results });
}
/** `diff --format json`. */
function diffDocument(diff) {
    return diffCodec.encode({ schema, ...diff, delta: json_report_modelDelta(diff.base, diff.head) });
}
/** `what-if --format json`. */
function whatIfDocument(answer) {
    return whatIfCodec.encode({ schema, ...answer, delta: json_report_modelDelta(answer.base, answer.head) });
}
/** `fit --format json`. */
function fitDocument(answer) {
    const plans = answer.plans.map((plan) => ({
        ...plan,
        delta: modelDelta(answer.base, plan.head),
    }));
    return fitCodec.encode({ schema, ...answer, plans });
}
/** `optimize --format json`. */
function optimizeDocument(answer) {
    return optimizeCodec.encode({ schema, ...answer, delta: modelDelta(answer.base, answer.head) });
}
/** `check --format json`, the action's `report-path` and what one job hands to another. */
function checkDocument(report) {
    return checkCodec.encode(report);
}
/** Reads a document of `checkDocument` back; throws `JsonError` where it is not one. */
function readCheckDocument(json) {
    return checkCodec.decode(json, 'report');
}
/** The text of a document as the commands print it: two spaces, one line feed at the end. */
function printJson(document) {
    return `${JSON.stringify(document, null, 2)}\n`;
}
function withVersion(codec) {
    const version = record(versioned);
    return {
        definitions: codec.definitions,
        schema: mergeSchemas(version.schema, codec.schema),
        encode: (value) => ({
            ...version.encode({ schema }),
            ...codec.encode(value),
        }),
        decode: (json, at) => {
            version.decode(json, at);
            return codec.decode(json, at);
        },
    };
}
function mergeSchemas(first, second) {
    return {
        type: 'object',
        required: [...first['required'], ...second['required']],
        properties: {
            ...first['properties'],
            ...second['properties'],
        },
    };
}
const DOCUMENTS = {
    profile_document: profileCodec,
    diff_document: diffCodec,
    what_if_document: whatIfCodec,
    fit_document: fitCodec,
    optimize_document: optimizeCodec,
    check_document: checkCodec,
};
/** JSON Schema (draft-07 vocabulary) of all documents; each is `#/$defs/<command>_document`. */
function reportSchema() {
    const documents = Object.entries(DOCUMENTS);
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'JSON documents of mvp-budget',
        description: 'Printed by `mvp-budget <command> --format json`. Sizes in bytes, cycles in clock cycles, times in seconds, energies in joules.',
        anyOf: documents.map(([name]) => ({ $ref: `#/$defs/${name}` })),
        $defs: Object.assign({}, ...documents.map(([name, codec]) => ({ ...codec.definitions, [name]: codec.schema }))),
    };
}

;// CONCATENATED MODULE: ./lib/entry/cli/io.js
/** Exit codes of the contract. */
const EXIT = { fine: 0, broken: 1, usage: 2, unreadable: 3 };

;// CONCATENATED MODULE: ./lib/target/parts.js
/** Clock that is assumed unless the user names another. */
const DEFAULT_CLOCK_HZ = 78_000_000;
const MAXIMUM_CLOCK_HZ = 80_000_000;
const CORE = 'Cortex-M33 with FPU and DSP, 1 MVP (MVPv1)';
const KIB = 1024;
/** Simplicity SDK 2024.6.0 and the newer headers of Zephyr's hal_silabs agree. */
const BOTH = 'simplicity_sdk v2024.6.0 and hal_silabs, device header';
const ZEPHYR = 'hal_silabs, device header';
/** Named by the early xG26 part list only: not in hal_silabs of 2026-06. */
const SDK = 'simplicity_sdk v2024.6.0, device header';
const ROWS = [
    ['BGM241SD22VNA', 'BGM24', 256, 1536, BOTH],
    ['EFM32PG26B100F512IL136', 'EFM32PG26', 128, 512, SDK],
    ['EFM32PG26B300F1024IL136', 'EFM32PG26', 256, 1024, SDK],
    ['EFM32PG26B300F1024IM68', 'EFM32PG26', 256, 1024, SDK],
    ['EFM32PG26B300F2048IL136', 'EFM32PG26', 256, 2048, SDK],
    ['EFM32PG26B300F2048IM68', 'EFM32PG26', 256, 2048, SDK],
    ['EFM32PG26B500F3200IL136', 'EFM32PG26', 512, 3200, ZEPHYR],
    ['EFM32PG26B500F3200IM48', 'EFM32PG26', 512, 3200, ZEPHYR],
    ['EFM32PG26B500F3200IM68', 'EFM32PG26', 512, 3200, ZEPHYR],
    ['EFM32PG28B210F1024IM68', 'EFM32PG28', 256, 1024, BOTH],
    ['EFM32PG28B310F1024IM68', 'EFM32PG28', 256, 1024, BOTH],
    ['EFR32BG24B210F1024IM48', 'EFR32BG24', 128, 1024, BOTH],
    ['EFR32BG24B210F1536IM48', 'EFR32BG24', 256, 1536, BOTH],
    ['EFR32BG24B220F1024IM48', 'EFR32BG24', 128, 1024, BOTH],
    ['EFR32BG24B310F1536IJ42', 'EFR32BG24', 256, 1536, BOTH],
    ['EFR32BG24L210F768IM40', 'EFR32BG24', 96, 768, ZEPHYR],
    ['EFR32BG26B310F1024IL136', 'EFR32BG26', 256, 1024, SDK],
    ['EFR32BG26B310F1024IM68', 'EFR32BG26', 256, 1024, SDK],
    ['EFR32BG26B310F2048IL136', 'EFR32BG26', 256, 2048, SDK],
    ['EFR32BG26B310F2048IM48', 'EFR32BG26', 256, 2048, SDK],
    ['EFR32BG26B310F2048IM68', 'EFR32BG26', 256, 2048, SDK],
    ['EFR32BG26B320F1024IM68', 'EFR32BG26', 256, 1024, SDK],
    ['EFR32BG26B320F2048IM48', 'EFR32BG26', 256, 2048, SDK],
    ['EFR32BG26B320F2048IM68', 'EFR32BG26', 256, 2048, SDK],
    ['EFR32BG26B410F3200IM48', 'EFR32BG26', 512, 3200, ZEPHYR],
    ['EFR32BG26B420F3200IM48', 'EFR32BG26', 512, 3200, ZEPHYR],
    ['EFR32BG26B510F3200IL136', 'EFR32BG26', 512, 3200, ZEPHYR],
    ['EFR32BG26B510F3200IM48', 'EFR32BG26', 512, 3200, ZEPHYR],
    ['EFR32BG26B510F3200IM68', 'EFR32BG26', 512, 3200, ZEPHYR],
    ['EFR32FG28B310F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B310F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B312F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B312F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B320F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B320F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B322F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B322F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32MG24B210F1536IM40', 'EFR32MG24', 256, 1536, BOTH],
    ['EFR32MG24B210F1536IM48', 'EFR32MG24', 256, 1536, BOTH],
    ['EFR32MG24B220F1536IM48', 'EFR32MG24', 256, 1536, BOTH],
    ['EFR32MG24B310F1536IM48', 'EFR32MG24', 256, 1536, BOTH],
    ['EFR32MG26B210F2048IM68', 'EFR32MG26', 256, 2048, SDK],
    ['EFR32MG26B210F3200IM48', 'EFR32MG26', 256, 3200, SDK],
    ['EFR32MG26B220F2048IM68', 'EFR32MG26', 256, 2048, SDK],
    ['EFR32MG26B220F3200IM48', 'EFR32MG26', 256, 3200, SDK],
    ['EFR32MG26B310F3200IL136', 'EFR32MG26', 256, 3200, SDK],
    ['EFR32MG26B410F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B410F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B420F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B420F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B510F3200IL136', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B510F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B510F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B520F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B520F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B610F3200IM48', 'EFR32MG26', 384, 3200, BOTH],
    ['EFR32ZG28B310F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B310F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B312F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B312F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B320F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B320F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B322F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B322F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
    ['MGM240LD22VIF', 'MGM24', 256, 1536, BOTH],
    ['MGM240SD22VNA', 'MGM24', 256, 1536, BOTH],
    ['MGM260PD22VNA', 'MGM26', 512, 3200, ZEPHYR],
    ['MGM260PD32VNA', 'MGM26', 512, 3200, ZEPHYR],
    ['MGM260PD32VNN', 'MGM26', 512, 3200, ZEPHYR],
];
const PARTS = ROWS.map(([part, family, ramKiB, flashKiB, source]) => ({
    part,
    family,
    series: `xG${family.slice(-2)}`,
    core: CORE,
    ramBytes: ramKiB * KIB,
    flashBytes: flashKiB * KIB,
    maximumClockHz: MAXIMUM_CLOCK_HZ,
    defaultClockHz: DEFAULT_CLOCK_HZ,
    source,
    isPreliminary: source === SDK,
}));
/** Series first (`efr32xg24`), then the folders of the headers (`efr32mg24`, `mgm24`, ...). */
const PART_FAMILIES = [
    ...groupParts(({ series }) => `efr32${series.toLowerCase()}`, 'any'),
    ...groupParts(({ family }) => family.toLowerCase(), 'all'),
];
function groupParts(idOf, which) {
    const ids = [...new Set(PARTS.map(idOf))].sort();
    return ids.map((id) => {
        const parts = PARTS.filter((part) => idOf(part) === id);
        const name = which === 'any' ? (parts[0]?.series ?? id) : (parts[0]?.family ?? id);
        return { id, title: `${which} ${name} part with an MVP`, parts };
    });
}
/** Development kits and radio boards: the part that is soldered on them. */
const BOARDS = new Map([
    /** xG24-DK2601B, the kit of the MLPerf Tiny submissions. */
    ['brd2601', 'EFR32MG24B310F1536IM48'],
    /** xG24 radio boards of 10 and 20 dBm. */
    ['brd4186', 'EFR32MG24B210F1536IM48'],
    ['brd4187', 'EFR32MG24B220F1536IM48'],
]);
const REFUSED_PARTS = [
    {
        title: 'SiWx917 (SiWG917, SiWN917)',
        pattern: /^siw/,
        reason: 'has an MVP, but runs models that are compiled ahead of time and has a Cortex-M4, which no measurement here covers; its RAM and clock are not confirmed',
    },
    {
        title: 'Series 3 (SiMG301, SixG301)',
        pattern: /^si(mg|bg|xg)3/,
        reason: 'is not confirmed to have an MVP of this kind (the AI/ML SDK up to 3.0.2 does not name it)',
    },
    {
        title: 'EFR32MG24A, EFR32BG24A, EFR32xG26A, EFR32xG28A: the A parts',
        pattern: /^ef[mr]32[a-z]{2}2[468]a/,
        reason: 'has no MVP: the A parts of its family lack it (no MVP_PRESENT in the device header)',
    },
    {
        title: 'EFR32MG24B0xx, B1xx, B6xx',
        pattern: /^efr32[a-z]{2}24b[016]/,
        reason: 'has no MVP: of the xG24 B parts only B2xx and B3xx have it (MVP_PRESENT in the device header)',
    },
    {
        title: 'xG21, xG22, xG23, xG25, xG27, xG29',
        pattern: /^(efr32[a-z]{2}|efm32[a-z]{2}|[bmfz]gm)2[123579]/,
        reason: 'has no MVP: of Series 2 only xG24, xG26 and xG28 parts have one',
    },
    {
        title: 'Series 0 and Series 1 (EFM32GG, EFR32xG1x, BGM11x, ...)',
        pattern: /^(efr32[a-z]{2}1|efm32(g|tg|wg|lg|zg|hg|jg|pg1)|[bm]gm1)/,
        reason: 'has no MVP: Series 0 and Series 1 parts have none',
    },
];

;// CONCATENATED MODULE: ./lib/target/resolve-target.js



/** The target that is assumed where the user names none. */
const DEFAULT_TARGET_ID = 'efr32xg24';
/**
 * What a profile assumes, from what the user named. Throws `UserError`: `target-unknown` with the
 * nearest ids, `target-without-mvp` with the reason, `clock-out-of-range` with the part's range.
 */
function resolveTarget(request = {}) {
    const id = (request.id ?? DEFAULT_TARGET_ID).trim().toLowerCase();
    const parts = partsOf(id);
    const runtime = RUNTIMES[request.runtime ?? 'sdk'];
    return {
        id,
        clockHz: clockOf(request.clockHz ?? DEFAULT_CLOCK_HZ, { id, parts }),
        ramBytes: agreed(parts.map(({ ramBytes }) => ramBytes)),
        flashBytes: agreed(parts.map(({ flashBytes }) => flashBytes)),
        accelerator: request.accelerator ?? 'mvp',
        runtime,
        optimizeSpeed: request.optimizeSpeed ?? runtime.defaultOptimizeSpeed,
    };
}
/** Every id that `resolveTarget` accepts: families, parts, boards; lower case. */
function targetIds() {
    return [
        ...PART_FAMILIES.map(({ id }) => id),
        ...PARTS.map(({ part }) => part.toLowerCase()),
        ...BOARDS.keys(),
    ];
}
function partsOf(id) {
    const family = PART_FAMILIES.find((one) => one.id === id);
    if (family)
        return family.parts;
    const part = partOf(BOARDS.get(boardOf(id)) ?? id);
    if (part)
        return [part];
    throw refusalOf(id) ?? unknownTarget(id);
}
/** `EFR32MG24B310F1536IM48-BR` is ordered like that; the suffix names revision and packing. */
function partOf(name) {
    const wanted = name.toUpperCase().replace(/-.*$/, '');
    return PARTS.find(({ part }) => part === wanted);
}
/** Boards come in revisions, `brd2601b`. */
function boardOf(id) {
    return id.replace(/^(brd\d{4})[a-z]$/, '$1');
}
function agreed(values) {
    const [first = null] = values;
    return values.every((value) => value === first) ? first : null;
}
function clockOf(clockHz, { id, parts }) {
    const maximum = Math.min(...parts.map(({ maximumClockHz }) => maximumClockHz));
    if (clockHz > 0 && clockHz <= maximum)
        return clockHz;
    throw new user_error/* UserError */.y('clock-out-of-range', `clock of ${id}: found ${megahertz(clockHz)}, expected more than 0 and at most ${megahertz(maximum)}`);
}
function megahertz(hertz) {
    return `${Number((hertz / 1e6).toPrecision(6))} MHz`;
}
function refusalOf(id) {
    const refused = REFUSED_PARTS.find(({ pattern }) => pattern.test(id));
    if (!refused)
        return undefined;
    return new user_error/* UserError */.y('target-without-mvp', `target "${id}": this part ${refused.reason}; run "mvp-budget targets" for the parts that are covered`);
}
function unknownTarget(id) {
    const near = nearestIds(id, 3);
    return new user_error/* UserError */.y('target-unknown', `target "${id.slice(0, LONGEST_ID)}": no such part, family or board; nearest: ${near.join(', ')}; run "mvp-budget targets" for all`);
}
/** A longer text is no typing error of any id. */
const LONGEST_ID = 40;
function nearestIds(id, count) {
    return targetIds()
        .map((candidate) => ({ candidate, distance: resolve_target_editDistance(id.slice(0, LONGEST_ID), candidate) }))
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
        .slice(0, count)
        .map(({ candidate }) => candidate);
}
/** Levenshtein: insertions, deletions and replacements that turn one text into the other. */
function resolve_target_editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const [index, letter] of Array.from(from).entries()) {
        const next = [index + 1];
        for (const [column, other] of Array.from(to).entries()) {
            const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
            next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}

;// CONCATENATED MODULE: ./lib/entry/cli/model-options.js
/** The options that every command on models takes, and what they stand for. */



const MODEL_OPTIONS = {
    target: {
        type: 'string',
        value: 'ID',
        help: 'part number, family or board; see "targets" (default efr32xg24)',
    },
    accelerator: {
        type: 'string',
        value: 'mvp|none',
        choices: ['mvp', 'none'],
        help: 'run on the MVP or on the CPU alone (default mvp)',
    },
    runtime: {
        type: 'string',
        value: 'ID',
        choices: Object.keys(RUNTIMES),
        help: 'whose tensor arena is counted: sdk (default), mltk-device, mltk-simulator',
    },
    'optimize-speed': {
        type: 'string',
        value: '0|1',
        choices: ['0', '1'],
        help: "SL_MVP_OPTIMIZE_SPEED (default: the runtime's own)",
    },
    clock: {
        type: 'string',
        value: 'HZ',
        help: 'CPU clock, e.g. "78 MHz" (default: the part\'s usual one)',
    },
};
const FORMAT_OPTION = {
    format: {
        type: 'string',
        value: 'text|markdown|json',
        choices: ['text', 'markdown', 'json'],
        help: 'what to print (default text)',
    },
};
/** Throws `UserError` where the target is not known. */
function targetOf(args) {
    const id = command_text(args, 'target');
    const speed = command_text(args, 'optimize-speed');
    const accelerator = command_text(args, 'accelerator');
    const runtime = command_text(args, 'runtime');
    return resolveTarget({
        ...(id === undefined ? {} : { id }),
        ...(accelerator === undefined ? {} : { accelerator }),
        ...(runtime === undefined ? {} : { runtime }),
        ...(speed === undefined ? {} : { optimizeSpeed: Number(speed) }),
    });
}
function formatOf(args) {
    return (command_text(args, 'format') ?? 'text');
}

;// CONCATENATED MODULE: ./lib/entry/cli/render.js
const renderProfiles = () => '';
const renderDiff = (..._) => '';
const renderWhatIf = (..._) => '';

;// CONCATENATED MODULE: ./lib/tflite/model-error.js

/**
 * Bytes that are not a usable model. The message says what was found, what is expected and what to
 * do; whoever knows the file puts its name in front.
 */
class ModelError extends user_error/* UserError */.y {
}
const ADVICE = 'convert the model again or fetch the file again';
/** The file holds something that no converter writes. */
function damaged(found) {
    return new ModelError('damaged', `damaged model: ${found}; ${ADVICE}`);
}

;// CONCATENATED MODULE: ./lib/tflite/schema/tables.js
const FILE_IDENTIFIER = 'TFL3';
const TensorType = ['FLOAT32', 'FLOAT16', 'INT32', 'UINT8', 'INT64', 'STRING', 'BOOL', 'INT16', 'COMPLEX64', 'INT8', 'FLOAT64', 'COMPLEX128', 'UINT64', 'RESOURCE', 'VARIANT', 'UINT32', 'UINT16', 'INT4', 'BFLOAT16', 'INT2', 'UINT4', 'FLOAT8_E4M3FN', 'FLOAT8_E5M2'];
const DimensionType = ['DENSE', 'SPARSE_CSR'];
const Padding = ['SAME', 'VALID'];
const ActivationFunctionType = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6', 'TANH', 'SIGN_BIT'];
const LSHProjectionType = ['UNKNOWN', 'SPARSE', 'DENSE'];
const FullyConnectedOptionsWeightsFormat = ['DEFAULT', 'SHUFFLED4x16INT8'];
const LSTMKernelType = ['FULL', 'BASIC'];
const CombinerType = ['SUM', 'MEAN', 'SQRTN'];
const MirrorPadMode = ['REFLECT', 'SYMMETRIC'];
const ReduceWindowFunction = ['UNSUPPORTED', 'ADD', 'MUL', 'MINIMUM', 'MAXIMUM', 'ALL', 'ANY'];
const CustomOptionsFormat = ['FLEXBUFFERS'];
const RngAlgorithm = ['DEFAULT', 'PHILOX', 'THREEFRY'];
const StablehloPrecisionConfig = ['DEFAULT', 'HIGH', 'HIGHEST'];
const StablehloComparisonDirection = ['STABLEHLO_COMPARISON_DIRECTION_EQ', 'STABLEHLO_COMPARISON_DIRECTION_NE', 'STABLEHLO_COMPARISON_DIRECTION_GE', 'STABLEHLO_COMPARISON_DIRECTION_GT', 'STABLEHLO_COMPARISON_DIRECTION_LE', 'STABLEHLO_COMPARISON_DIRECTION_LT'];
const StablehloComparisonType = ['STABLEHLO_COMPARISON_TYPE_NOTYPE', 'STABLEHLO_COMPARISON_TYPE_FLOAT', 'STABLEHLO_COMPARISON_TYPE_FLOAT_TOTAL_ORDER', 'STABLEHLO_COMPARISON_TYPE_SIGNED', 'STABLEHLO_COMPARISON_TYPE_UNSIGNED'];
const BuiltinOperator = ['ADD', 'AVERAGE_POOL_2D', 'CONCATENATION', 'CONV_2D', 'DEPTHWISE_CONV_2D', 'DEPTH_TO_SPACE', 'DEQUANTIZE', 'EMBEDDING_LOOKUP', 'FLOOR', 'FULLY_CONNECTED', 'HASHTABLE_LOOKUP', 'L2_NORMALIZATION', 'L2_POOL_2D', 'LOCAL_RESPONSE_NORMALIZATION', 'LOGISTIC', 'LSH_PROJECTION', 'LSTM', 'MAX_POOL_2D', 'MUL', 'RELU', 'RELU_N1_TO_1', 'RELU6', 'RESHAPE', 'RESIZE_BILINEAR', 'RNN', 'SOFTMAX', 'SPACE_TO_DEPTH', 'SVDF', 'TANH', 'CONCAT_EMBEDDINGS', 'SKIP_GRAM', 'CALL', 'CUSTOM', 'EMBEDDING_LOOKUP_SPARSE', 'PAD', 'UNIDIRECTIONAL_SEQUENCE_RNN', 'GATHER', 'BATCH_TO_SPACE_ND', 'SPACE_TO_BATCH_ND', 'TRANSPOSE', 'MEAN', 'SUB', 'DIV', 'SQUEEZE', 'UNIDIRECTIONAL_SEQUENCE_LSTM', 'STRIDED_SLICE', 'BIDIRECTIONAL_SEQUENCE_RNN', 'EXP', 'TOPK_V2', 'SPLIT', 'LOG_SOFTMAX', 'DELEGATE', 'BIDIRECTIONAL_SEQUENCE_LSTM', 'CAST', 'PRELU', 'MAXIMUM', 'ARG_MAX', 'MINIMUM', 'LESS', 'NEG', 'PADV2', 'GREATER', 'GREATER_EQUAL', 'LESS_EQUAL', 'SELECT', 'SLICE', 'SIN', 'TRANSPOSE_CONV', 'SPARSE_TO_DENSE', 'TILE', 'EXPAND_DIMS', 'EQUAL', 'NOT_EQUAL', 'LOG', 'SUM', 'SQRT', 'RSQRT', 'SHAPE', 'POW', 'ARG_MIN', 'FAKE_QUANT', 'REDUCE_PROD', 'REDUCE_MAX', 'PACK', 'LOGICAL_OR', 'ONE_HOT', 'LOGICAL_AND', 'LOGICAL_NOT', 'UNPACK', 'REDUCE_MIN', 'FLOOR_DIV', 'REDUCE_ANY', 'SQUARE', 'ZEROS_LIKE', 'FILL', 'FLOOR_MOD', 'RANGE', 'RESIZE_NEAREST_NEIGHBOR', 'LEAKY_RELU', 'SQUARED_DIFFERENCE', 'MIRROR_PAD', 'ABS', 'SPLIT_V', 'UNIQUE', 'CEIL', 'REVERSE_V2', 'ADD_N', 'GATHER_ND', 'COS', 'WHERE', 'RANK', 'ELU', 'REVERSE_SEQUENCE', 'MATRIX_DIAG', 'QUANTIZE', 'MATRIX_SET_DIAG', 'ROUND', 'HARD_SWISH', 'IF', 'WHILE', 'NON_MAX_SUPPRESSION_V4', 'NON_MAX_SUPPRESSION_V5', 'SCATTER_ND', 'SELECT_V2', 'DENSIFY', 'SEGMENT_SUM', 'BATCH_MATMUL', 'PLACEHOLDER_FOR_GREATER_OP_CODES', 'CUMSUM', 'CALL_ONCE', 'BROADCAST_TO', 'RFFT2D', 'CONV_3D', 'IMAG', 'REAL', 'COMPLEX_ABS', 'HASHTABLE', 'HASHTABLE_FIND', 'HASHTABLE_IMPORT', 'HASHTABLE_SIZE', 'REDUCE_ALL', 'CONV_3D_TRANSPOSE', 'VAR_HANDLE', 'READ_VARIABLE', 'ASSIGN_VARIABLE', 'BROADCAST_ARGS', 'RANDOM_STANDARD_NORMAL', 'BUCKETIZE', 'RANDOM_UNIFORM', 'MULTINOMIAL', 'GELU', 'DYNAMIC_UPDATE_SLICE', 'RELU_0_TO_1', 'UNSORTED_SEGMENT_PROD', 'UNSORTED_SEGMENT_MAX', 'UNSORTED_SEGMENT_SUM', 'ATAN2', 'UNSORTED_SEGMENT_MIN', 'SIGN', 'BITCAST', 'BITWISE_XOR', 'RIGHT_SHIFT', 'STABLEHLO_LOGISTIC', 'STABLEHLO_ADD', 'STABLEHLO_DIVIDE', 'STABLEHLO_MULTIPLY', 'STABLEHLO_MAXIMUM', 'STABLEHLO_RESHAPE', 'STABLEHLO_CLAMP', 'STABLEHLO_CONCATENATE', 'STABLEHLO_BROADCAST_IN_DIM', 'STABLEHLO_CONVOLUTION', 'STABLEHLO_SLICE', 'STABLEHLO_CUSTOM_CALL', 'STABLEHLO_REDUCE', 'STABLEHLO_ABS', 'STABLEHLO_AND', 'STABLEHLO_COSINE', 'STABLEHLO_EXPONENTIAL', 'STABLEHLO_FLOOR', 'STABLEHLO_LOG', 'STABLEHLO_MINIMUM', 'STABLEHLO_NEGATE', 'STABLEHLO_OR', 'STABLEHLO_POWER', 'STABLEHLO_REMAINDER', 'STABLEHLO_RSQRT', 'STABLEHLO_SELECT', 'STABLEHLO_SUBTRACT', 'STABLEHLO_TANH', 'STABLEHLO_SCATTER', 'STABLEHLO_COMPARE', 'STABLEHLO_CONVERT', 'STABLEHLO_DYNAMIC_SLICE', 'STABLEHLO_DYNAMIC_UPDATE_SLICE', 'STABLEHLO_PAD', 'STABLEHLO_IOTA', 'STABLEHLO_DOT_GENERAL', 'STABLEHLO_REDUCE_WINDOW', 'STABLEHLO_SORT', 'STABLEHLO_WHILE', 'STABLEHLO_GATHER', 'STABLEHLO_TRANSPOSE', 'DILATE', 'STABLEHLO_RNG_BIT_GENERATOR', 'REDUCE_WINDOW', 'STABLEHLO_COMPOSITE', 'STABLEHLO_SHIFT_LEFT', 'STABLEHLO_CBRT', 'STABLEHLO_CASE'];
const ENUMS = { TensorType, DimensionType, Padding, ActivationFunctionType, LSHProjectionType, FullyConnectedOptionsWeightsFormat, LSTMKernelType, CombinerType, MirrorPadMode, ReduceWindowFunction, CustomOptionsFormat, RngAlgorithm, StablehloPrecisionConfig, StablehloComparisonDirection, StablehloComparisonType, BuiltinOperator };
const UNIONS = {
    BuiltinOptions: ['Conv2DOptions', 'DepthwiseConv2DOptions', 'ConcatEmbeddingsOptions', 'LSHProjectionOptions', 'Pool2DOptions', 'SVDFOptions', 'RNNOptions', 'FullyConnectedOptions', 'SoftmaxOptions', 'ConcatenationOptions', 'AddOptions', 'L2NormOptions', 'LocalResponseNormalizationOptions', 'LSTMOptions', 'ResizeBilinearOptions', 'CallOptions', 'ReshapeOptions', 'SkipGramOptions', 'SpaceToDepthOptions', 'EmbeddingLookupSparseOptions', 'MulOptions', 'PadOptions', 'GatherOptions', 'BatchToSpaceNDOptions', 'SpaceToBatchNDOptions', 'TransposeOptions', 'ReducerOptions', 'SubOptions', 'DivOptions', 'SqueezeOptions', 'SequenceRNNOptions', 'StridedSliceOptions', 'ExpOptions', 'TopKV2Options', 'SplitOptions', 'LogSoftmaxOptions', 'CastOptions', 'DequantizeOptions', 'MaximumMinimumOptions', 'ArgMaxOptions', 'LessOptions', 'NegOptions', 'PadV2Options', 'GreaterOptions', 'GreaterEqualOptions', 'LessEqualOptions', 'SelectOptions', 'SliceOptions', 'TransposeConvOptions', 'SparseToDenseOptions', 'TileOptions', 'ExpandDimsOptions', 'EqualOptions', 'NotEqualOptions', 'ShapeOptions', 'PowOptions', 'ArgMinOptions', 'FakeQuantOptions', 'PackOptions', 'LogicalOrOptions', 'OneHotOptions', 'LogicalAndOptions', 'LogicalNotOptions', 'UnpackOptions', 'FloorDivOptions', 'SquareOptions', 'ZerosLikeOptions', 'FillOptions', 'BidirectionalSequenceLSTMOptions', 'BidirectionalSequenceRNNOptions', 'UnidirectionalSequenceLSTMOptions', 'FloorModOptions', 'RangeOptions', 'ResizeNearestNeighborOptions', 'LeakyReluOptions', 'SquaredDifferenceOptions', 'MirrorPadOptions', 'AbsOptions', 'SplitVOptions', 'UniqueOptions', 'ReverseV2Options', 'AddNOptions', 'GatherNdOptions', 'CosOptions', 'WhereOptions', 'RankOptions', 'ReverseSequenceOptions', 'MatrixDiagOptions', 'QuantizeOptions', 'MatrixSetDiagOptions', 'HardSwishOptions', 'IfOptions', 'WhileOptions', 'DepthToSpaceOptions', 'NonMaxSuppressionV4Options', 'NonMaxSuppressionV5Options', 'ScatterNdOptions', 'SelectV2Options', 'DensifyOptions', 'SegmentSumOptions', 'BatchMatMulOptions', 'CumsumOptions', 'CallOnceOptions', 'BroadcastToOptions', 'Rfft2dOptions', 'Conv3DOptions', 'HashtableOptions', 'HashtableFindOptions', 'HashtableImportOptions', 'HashtableSizeOptions', 'VarHandleOptions', 'ReadVariableOptions', 'AssignVariableOptions', 'RandomOptions', 'BucketizeOptions', 'GeluOptions', 'DynamicUpdateSliceOptions', 'UnsortedSegmentProdOptions', 'UnsortedSegmentMaxOptions', 'UnsortedSegmentMinOptions', 'UnsortedSegmentSumOptions', 'ATan2Options', 'SignOptions', 'BitcastOptions', 'BitwiseXorOptions', 'RightShiftOptions'],
    BuiltinOptions2: ['StablehloConcatenateOptions', 'StablehloBroadcastInDimOptions', 'StablehloSliceOptions', 'StablehloConvolutionOptions', 'StablehloCustomCallOptions', 'StablehloReduceOptions', 'StablehloScatterOptions', 'StablehloCompareOptions', 'StablehloDynamicSliceOptions', 'StablehloPadOptions', 'StablehloIotaOptions', 'StablehloDotGeneralOptions', 'StablehloReduceWindowOptions', 'StablehloSortOptions', 'StablehloWhileOptions', 'StablehloGatherOptions', 'StablehloTransposeOptions', 'DilateOptions', 'StablehloRngBitGeneratorOptions', 'ReduceWindowOptions', 'StableHLOCompositeOptions', 'StablehloShiftLeftOptions', 'StablehloCaseOptions'],
    QuantizationDetails: ['CustomQuantization', 'BlockwiseQuantization', 'MultiAxisQuantization'],
    SparseIndexVector: ['Int32Vector', 'Uint16Vector', 'Uint8Vector'],
};
const TABLES = {
    Conv2DOptions: [
        { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
        { name: 'strideW', slot: 6, type: 'int' },
        { name: 'strideH', slot: 8, type: 'int' },
        { name: 'fusedActivationFunction', slot: 10, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'dilationWFactor', slot: 12, type: 'int', initial: 1 },
        { name: 'dilationHFactor', slot: 14, type: 'int', initial: 1 },
        { name: 'quantizedBiasType', slot: 16, type: 'byte', of: 'TensorType' },
    ],
    DepthwiseConv2DOptions: [
        { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
        { name: 'strideW', slot: 6, type: 'int' },
        { name: 'strideH', slot: 8, type: 'int' },
        { name: 'depthMultiplier', slot: 10, type: 'int' },
        { name: 'fusedActivationFunction', slot: 12, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'dilationWFactor', slot: 14, type: 'int', initial: 1 },
        { name: 'dilationHFactor', slot: 16, type: 'int', initial: 1 },
    ],
    ConcatEmbeddingsOptions: [
        { name: 'numChannels', slot: 4, type: 'int' },
        { name: 'numColumnsPerChannel', slot: 6, type: 'int', vector: true },
        { name: 'embeddingDimPerChannel', slot: 8, type: 'int', vector: true },
    ],
    LSHProjectionOptions: [
        { name: 'type', slot: 4, type: 'byte', of: 'LSHProjectionType' },
    ],
    Pool2DOptions: [
        { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
        { name: 'strideW', slot: 6, type: 'int' },
        { name: 'strideH', slot: 8, type: 'int' },
        { name: 'filterWidth', slot: 10, type: 'int' },
        { name: 'filterHeight', slot: 12, type: 'int' },
        { name: 'fusedActivationFunction', slot: 14, type: 'byte', of: 'ActivationFunctionType' },
    ],
    SVDFOptions: [
        { name: 'rank', slot: 4, type: 'int' },
        { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'asymmetricQuantizeInputs', slot: 8, type: 'bool' },
    ],
    RNNOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'asymmetricQuantizeInputs', slot: 6, type: 'bool' },
    ],
    FullyConnectedOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'weightsFormat', slot: 6, type: 'byte', of: 'FullyConnectedOptionsWeightsFormat' },
        { name: 'keepNumDims', slot: 8, type: 'bool' },
        { name: 'asymmetricQuantizeInputs', slot: 10, type: 'bool' },
        { name: 'quantizedBiasType', slot: 12, type: 'byte', of: 'TensorType' },
    ],
    SoftmaxOptions: [
        { name: 'beta', slot: 4, type: 'float' },
    ],
    ConcatenationOptions: [
        { name: 'axis', slot: 4, type: 'int' },
        { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
    ],
    AddOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'potScaleInt16', slot: 6, type: 'bool', initial: 1 },
    ],
    L2NormOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    ],
    LocalResponseNormalizationOptions: [
        { name: 'radius', slot: 4, type: 'int' },
        { name: 'bias', slot: 6, type: 'float' },
        { name: 'alpha', slot: 8, type: 'float' },
        { name: 'beta', slot: 10, type: 'float' },
    ],
    LSTMOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'cellClip', slot: 6, type: 'float' },
        { name: 'projClip', slot: 8, type: 'float' },
        { name: 'kernelType', slot: 10, type: 'byte', of: 'LSTMKernelType' },
        { name: 'asymmetricQuantizeInputs', slot: 12, type: 'bool' },
    ],
    ResizeBilinearOptions: [
        { name: 'alignCorners', slot: 8, type: 'bool' },
        { name: 'halfPixelCenters', slot: 10, type: 'bool' },
    ],
    CallOptions: [
        { name: 'subgraph', slot: 4, type: 'uint' },
    ],
    ReshapeOptions: [
        { name: 'newShape', slot: 4, type: 'int', vector: true },
    ],
    SkipGramOptions: [
        { name: 'ngramSize', slot: 4, type: 'int' },
        { name: 'maxSkipSize', slot: 6, type: 'int' },
        { name: 'includeAllNgrams', slot: 8, type: 'bool' },
    ],
    SpaceToDepthOptions: [
        { name: 'blockSize', slot: 4, type: 'int' },
    ],
    EmbeddingLookupSparseOptions: [
        { name: 'combiner', slot: 4, type: 'byte', of: 'CombinerType' },
    ],
    MulOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    ],
    PadOptions: [],
    GatherOptions: [
        { name: 'axis', slot: 4, type: 'int' },
        { name: 'batchDims', slot: 6, type: 'int' },
    ],
    BatchToSpaceNDOptions: [],
    SpaceToBatchNDOptions: [],
    TransposeOptions: [],
    ReducerOptions: [
        { name: 'keepDims', slot: 4, type: 'bool' },
    ],
    SubOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'potScaleInt16', slot: 6, type: 'bool', initial: 1 },
    ],
    DivOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    ],
    SqueezeOptions: [
        { name: 'squeezeDims', slot: 4, type: 'int', vector: true },
    ],
    SequenceRNNOptions: [
        { name: 'timeMajor', slot: 4, type: 'bool' },
        { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'asymmetricQuantizeInputs', slot: 8, type: 'bool' },
    ],
    StridedSliceOptions: [
        { name: 'beginMask', slot: 4, type: 'int' },
        { name: 'endMask', slot: 6, type: 'int' },
        { name: 'ellipsisMask', slot: 8, type: 'int' },
        { name: 'newAxisMask', slot: 10, type: 'int' },
        { name: 'shrinkAxisMask', slot: 12, type: 'int' },
        { name: 'offset', slot: 14, type: 'bool' },
    ],
    ExpOptions: [],
    TopKV2Options: [],
    SplitOptions: [
        { name: 'numSplits', slot: 4, type: 'int' },
    ],
    LogSoftmaxOptions: [],
    CastOptions: [
        { name: 'inDataType', slot: 4, type: 'byte', of: 'TensorType' },
        { name: 'outDataType', slot: 6, type: 'byte', of: 'TensorType' },
    ],
    DequantizeOptions: [],
    MaximumMinimumOptions: [],
    ArgMaxOptions: [
        { name: 'outputType', slot: 4, type: 'byte', of: 'TensorType' },
    ],
    LessOptions: [],
    NegOptions: [],
    PadV2Options: [],
    GreaterOptions: [],
    GreaterEqualOptions: [],
    LessEqualOptions: [],
    SelectOptions: [],
    SliceOptions: [],
    TransposeConvOptions: [
        { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
        { name: 'strideW', slot: 6, type: 'int' },
        { name: 'strideH', slot: 8, type: 'int' },
        { name: 'fusedActivationFunction', slot: 10, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'quantizedBiasType', slot: 12, type: 'byte', of: 'TensorType' },
    ],
    SparseToDenseOptions: [
        { name: 'validateIndices', slot: 4, type: 'bool' },
    ],
    TileOptions: [],
    ExpandDimsOptions: [],
    EqualOptions: [],
    NotEqualOptions: [],
    ShapeOptions: [
        { name: 'outType', slot: 4, type: 'byte', of: 'TensorType' },
    ],
    PowOptions: [],
    ArgMinOptions: [
        { name: 'outputType', slot: 4, type: 'byte', of: 'TensorType' },
    ],
    FakeQuantOptions: [
        { name: 'min', slot: 4, type: 'float' },
        { name: 'max', slot: 6, type: 'float' },
        { name: 'numBits', slot: 8, type: 'int' },
        { name: 'narrowRange', slot: 10, type: 'bool' },
    ],
    PackOptions: [
        { name: 'valuesCount', slot: 4, type: 'int' },
        { name: 'axis', slot: 6, type: 'int' },
    ],
    LogicalOrOptions: [],
    OneHotOptions: [
        { name: 'axis', slot: 4, type: 'int' },
    ],
    LogicalAndOptions: [],
    LogicalNotOptions: [],
    UnpackOptions: [
        { name: 'num', slot: 4, type: 'int' },
        { name: 'axis', slot: 6, type: 'int' },
    ],
    FloorDivOptions: [],
    SquareOptions: [],
    ZerosLikeOptions: [],
    FillOptions: [],
    BidirectionalSequenceLSTMOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'cellClip', slot: 6, type: 'float' },
        { name: 'projClip', slot: 8, type: 'float' },
        { name: 'mergeOutputs', slot: 10, type: 'bool' },
        { name: 'timeMajor', slot: 12, type: 'bool', initial: 1 },
        { name: 'asymmetricQuantizeInputs', slot: 14, type: 'bool' },
    ],
    BidirectionalSequenceRNNOptions: [
        { name: 'timeMajor', slot: 4, type: 'bool' },
        { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'mergeOutputs', slot: 8, type: 'bool' },
        { name: 'asymmetricQuantizeInputs', slot: 10, type: 'bool' },
    ],
    UnidirectionalSequenceLSTMOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'cellClip', slot: 6, type: 'float' },
        { name: 'projClip', slot: 8, type: 'float' },
        { name: 'timeMajor', slot: 10, type: 'bool' },
        { name: 'asymmetricQuantizeInputs', slot: 12, type: 'bool' },
        { name: 'diagonalRecurrentTensors', slot: 14, type: 'bool' },
    ],
    FloorModOptions: [],
    RangeOptions: [],
    ResizeNearestNeighborOptions: [
        { name: 'alignCorners', slot: 4, type: 'bool' },
        { name: 'halfPixelCenters', slot: 6, type: 'bool' },
    ],
    LeakyReluOptions: [
        { name: 'alpha', slot: 4, type: 'float' },
    ],
    SquaredDifferenceOptions: [],
    MirrorPadOptions: [
        { name: 'mode', slot: 4, type: 'byte', of: 'MirrorPadMode' },
    ],
    AbsOptions: [],
    SplitVOptions: [
        { name: 'numSplits', slot: 4, type: 'int' },
    ],
    UniqueOptions: [
        { name: 'idxOutType', slot: 4, type: 'byte', of: 'TensorType', initial: 2 },
    ],
    ReverseV2Options: [],
    AddNOptions: [],
    GatherNdOptions: [],
    CosOptions: [],
    WhereOptions: [],
    RankOptions: [],
    ReverseSequenceOptions: [
        { name: 'seqDim', slot: 4, type: 'int' },
        { name: 'batchDim', slot: 6, type: 'int' },
    ],
    MatrixDiagOptions: [],
    QuantizeOptions: [],
    MatrixSetDiagOptions: [],
    HardSwishOptions: [],
    IfOptions: [
        { name: 'thenSubgraphIndex', slot: 4, type: 'int' },
        { name: 'elseSubgraphIndex', slot: 6, type: 'int' },
    ],
    WhileOptions: [
        { name: 'condSubgraphIndex', slot: 4, type: 'int' },
        { name: 'bodySubgraphIndex', slot: 6, type: 'int' },
    ],
    DepthToSpaceOptions: [
        { name: 'blockSize', slot: 4, type: 'int' },
    ],
    NonMaxSuppressionV4Options: [],
    NonMaxSuppressionV5Options: [],
    ScatterNdOptions: [],
    SelectV2Options: [],
    DensifyOptions: [],
    SegmentSumOptions: [],
    BatchMatMulOptions: [
        { name: 'adjX', slot: 4, type: 'bool' },
        { name: 'adjY', slot: 6, type: 'bool' },
        { name: 'asymmetricQuantizeInputs', slot: 8, type: 'bool' },
    ],
    CumsumOptions: [
        { name: 'exclusive', slot: 4, type: 'bool' },
        { name: 'reverse', slot: 6, type: 'bool' },
    ],
    CallOnceOptions: [
        { name: 'initSubgraphIndex', slot: 4, type: 'int' },
    ],
    BroadcastToOptions: [],
    Rfft2dOptions: [],
    Conv3DOptions: [
        { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
        { name: 'strideD', slot: 6, type: 'int' },
        { name: 'strideW', slot: 8, type: 'int' },
        { name: 'strideH', slot: 10, type: 'int' },
        { name: 'fusedActivationFunction', slot: 12, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'dilationDFactor', slot: 14, type: 'int', initial: 1 },
        { name: 'dilationWFactor', slot: 16, type: 'int', initial: 1 },
        { name: 'dilationHFactor', slot: 18, type: 'int', initial: 1 },
    ],
    HashtableOptions: [
        { name: 'tableId', slot: 4, type: 'int' },
        { name: 'keyDtype', slot: 6, type: 'byte', of: 'TensorType' },
        { name: 'valueDtype', slot: 8, type: 'byte', of: 'TensorType' },
    ],
    HashtableFindOptions: [],
    HashtableImportOptions: [],
    HashtableSizeOptions: [],
    VarHandleOptions: [
        { name: 'container', slot: 4, type: 'string' },
        { name: 'sharedName', slot: 6, type: 'string' },
    ],
    ReadVariableOptions: [],
    AssignVariableOptions: [],
    RandomOptions: [
        { name: 'seed', slot: 4, type: 'long' },
        { name: 'seed2', slot: 6, type: 'long' },
    ],
    BucketizeOptions: [
        { name: 'boundaries', slot: 4, type: 'float', vector: true },
    ],
    GeluOptions: [
        { name: 'approximate', slot: 4, type: 'bool' },
    ],
    DynamicUpdateSliceOptions: [],
    UnsortedSegmentProdOptions: [],
    UnsortedSegmentMaxOptions: [],
    UnsortedSegmentMinOptions: [],
    UnsortedSegmentSumOptions: [],
    ATan2Options: [],
    SignOptions: [],
    BitcastOptions: [],
    BitwiseXorOptions: [],
    RightShiftOptions: [],
    StablehloConcatenateOptions: [
        { name: 'dimension', slot: 4, type: 'long' },
    ],
    StablehloBroadcastInDimOptions: [
        { name: 'broadcastDimensions', slot: 4, type: 'long', vector: true },
    ],
    StablehloSliceOptions: [
        { name: 'startIndices', slot: 4, type: 'long', vector: true },
        { name: 'limitIndices', slot: 6, type: 'long', vector: true },
        { name: 'strides', slot: 8, type: 'long', vector: true },
    ],
    StablehloConvolutionOptions: [
        { name: 'windowStrides', slot: 4, type: 'long', vector: true },
        { name: 'padding', slot: 6, type: 'long', vector: true },
        { name: 'lhsDilation', slot: 8, type: 'long', vector: true },
        { name: 'rhsDilation', slot: 10, type: 'long', vector: true },
        { name: 'windowReversal', slot: 12, type: 'bool', vector: true },
        { name: 'inputBatchDimension', slot: 14, type: 'long' },
        { name: 'inputFeatureDimension', slot: 16, type: 'long' },
        { name: 'inputSpatialDimensions', slot: 18, type: 'long', vector: true },
        { name: 'kernelInputFeatureDimension', slot: 20, type: 'long' },
        { name: 'kernelOutputFeatureDimension', slot: 22, type: 'long' },
        { name: 'kernelSpatialDimensions', slot: 24, type: 'long', vector: true },
        { name: 'outputBatchDimension', slot: 26, type: 'long' },
        { name: 'outputFeatureDimension', slot: 28, type: 'long' },
        { name: 'outputSpatialDimensions', slot: 30, type: 'long', vector: true },
        { name: 'featureGroupCount', slot: 32, type: 'long' },
        { name: 'batchGroupCount', slot: 34, type: 'long' },
        { name: 'precisionConfig', slot: 36, type: 'uint', vector: true },
    ],
    StablehloCustomCallOptions: [
        { name: 'callTargetName', slot: 4, type: 'string' },
        { name: 'hasSideEffect', slot: 6, type: 'bool' },
        { name: 'backendConfig', slot: 8, type: 'string' },
        { name: 'apiVersion', slot: 10, type: 'int' },
        { name: 'calledComputations', slot: 12, type: 'int', vector: true },
        { name: 'customAttributes', slot: 14, type: 'ubyte', vector: true },
    ],
    StablehloReduceOptions: [
        { name: 'dimensions', slot: 4, type: 'long', vector: true },
        { name: 'bodySubgraphIndex', slot: 6, type: 'int' },
    ],
    StablehloScatterOptions: [
        { name: 'indicesAreSorted', slot: 4, type: 'bool' },
        { name: 'updateWindowDims', slot: 6, type: 'long', vector: true },
        { name: 'insertedWindowDims', slot: 8, type: 'long', vector: true },
        { name: 'scatterDimsToOperandDims', slot: 10, type: 'long', vector: true },
        { name: 'indexVectorDim', slot: 12, type: 'long' },
        { name: 'uniqueIndices', slot: 14, type: 'bool' },
        { name: 'updateComputationSubgraphIndex', slot: 16, type: 'int' },
    ],
    StablehloCompareOptions: [
        { name: 'comparisonDirection', slot: 4, type: 'uint', of: 'StablehloComparisonDirection' },
        { name: 'compareType', slot: 6, type: 'uint', of: 'StablehloComparisonType' },
    ],
    StablehloDynamicSliceOptions: [
        { name: 'sliceSizes', slot: 4, type: 'long', vector: true },
    ],
    StablehloPadOptions: [
        { name: 'edgePaddingLow', slot: 4, type: 'long', vector: true },
        { name: 'edgePaddingHigh', slot: 6, type: 'long', vector: true },
        { name: 'interiorPadding', slot: 8, type: 'long', vector: true },
    ],
    StablehloIotaOptions: [
        { name: 'iotaDimension', slot: 4, type: 'long' },
    ],
    StablehloDotGeneralOptions: [
        { name: 'lhsBatchingDimensions', slot: 4, type: 'long', vector: true },
        { name: 'rhsBatchingDimensions', slot: 6, type: 'long', vector: true },
        { name: 'lhsContractingDimensions', slot: 8, type: 'long', vector: true },
        { name: 'rhsContractingDimensions', slot: 10, type: 'long', vector: true },
        { name: 'precisionConfig', slot: 12, type: 'uint', vector: true },
    ],
    StablehloReduceWindowOptions: [
        { name: 'windowDimensions', slot: 4, type: 'long', vector: true },
        { name: 'windowStrides', slot: 6, type: 'long', vector: true },
        { name: 'baseDilations', slot: 8, type: 'long', vector: true },
        { name: 'windowDilations', slot: 10, type: 'long', vector: true },
        { name: 'padding', slot: 12, type: 'long', vector: true },
        { name: 'bodySubgraphIndex', slot: 14, type: 'int' },
    ],
    StablehloSortOptions: [
        { name: 'dimension', slot: 4, type: 'long' },
        { name: 'isStable', slot: 6, type: 'bool' },
        { name: 'comparatorSubgraphIndex', slot: 8, type: 'int' },
    ],
    StablehloWhileOptions: [
        { name: 'condSubgraphIndex', slot: 4, type: 'int' },
        { name: 'bodySubgraphIndex', slot: 6, type: 'int' },
    ],
    StablehloGatherOptions: [
        { name: 'offsetDims', slot: 4, type: 'long', vector: true },
        { name: 'collapsedSliceDims', slot: 6, type: 'long', vector: true },
        { name: 'startIndexMap', slot: 8, type: 'long', vector: true },
        { name: 'indexVectorDim', slot: 10, type: 'long' },
        { name: 'sliceSizes', slot: 12, type: 'long', vector: true },
        { name: 'indicesAreSorted', slot: 14, type: 'bool' },
    ],
    StablehloTransposeOptions: [
        { name: 'permutation', slot: 4, type: 'long', vector: true },
    ],
    DilateOptions: [],
    StablehloRngBitGeneratorOptions: [
        { name: 'algorithm', slot: 4, type: 'byte', of: 'RngAlgorithm' },
    ],
    ReduceWindowOptions: [
        { name: 'reduceFunction', slot: 4, type: 'int', of: 'ReduceWindowFunction' },
    ],
    StableHLOCompositeOptions: [
        { name: 'name', slot: 4, type: 'string' },
        { name: 'decompositionSubgraphIndex', slot: 6, type: 'int' },
        { name: 'compositeAttributes', slot: 8, type: 'ubyte', vector: true },
        { name: 'compositeAttributesFormat', slot: 10, type: 'byte', of: 'CustomOptionsFormat' },
        { name: 'version', slot: 12, type: 'int' },
    ],
    StablehloShiftLeftOptions: [],
    StablehloCaseOptions: [
        { name: 'branchSubgraphIndices', slot: 4, type: 'int', vector: true },
    ],
    CustomQuantization: [
        { name: 'custom', slot: 4, type: 'ubyte', vector: true, align: 16 },
    ],
    BlockwiseQuantization: [
        { name: 'scales', slot: 4, type: 'int' },
        { name: 'zeroPoints', slot: 6, type: 'int' },
        { name: 'blockSize', slot: 8, type: 'int' },
    ],
    MultiAxisQuantization: [
        { name: 'scales', slot: 4, type: 'int' },
        { name: 'zeroPoints', slot: 6, type: 'int' },
        { name: 'blockSize', slot: 8, type: 'int' },
        { name: 'quantizedDimensions', slot: 10, type: 'int', vector: true },
    ],
    QuantizationParameters: [
        { name: 'min', slot: 4, type: 'float', vector: true },
        { name: 'max', slot: 6, type: 'float', vector: true },
        { name: 'scale', slot: 8, type: 'float', vector: true },
        { name: 'zeroPoint', slot: 10, type: 'long', vector: true },
        { name: 'details', slot: 12, type: 'union', of: 'QuantizationDetails' },
        { name: 'quantizedDimension', slot: 16, type: 'int' },
    ],
    Int32Vector: [
        { name: 'values', slot: 4, type: 'int', vector: true },
    ],
    Uint16Vector: [
        { name: 'values', slot: 4, type: 'ushort', vector: true, align: 4 },
    ],
    Uint8Vector: [
        { name: 'values', slot: 4, type: 'ubyte', vector: true, align: 4 },
    ],
    DimensionMetadata: [
        { name: 'format', slot: 4, type: 'byte', of: 'DimensionType' },
        { name: 'denseSize', slot: 6, type: 'int' },
        { name: 'arraySegments', slot: 8, type: 'union', of: 'SparseIndexVector' },
        { name: 'arrayIndices', slot: 12, type: 'union', of: 'SparseIndexVector' },
    ],
    SparsityParameters: [
        { name: 'traversalOrder', slot: 4, type: 'int', vector: true },
        { name: 'blockMap', slot: 6, type: 'int', vector: true },
        { name: 'dimMetadata', slot: 8, type: 'table', vector: true, of: 'DimensionMetadata' },
    ],
    VariantSubType: [
        { name: 'shape', slot: 4, type: 'int', vector: true },
        { name: 'type', slot: 6, type: 'byte', of: 'TensorType' },
        { name: 'hasRank', slot: 8, type: 'bool' },
    ],
    Tensor: [
        { name: 'shape', slot: 4, type: 'int', vector: true },
        { name: 'type', slot: 6, type: 'byte', of: 'TensorType' },
        { name: 'buffer', slot: 8, type: 'uint' },
        { name: 'name', slot: 10, type: 'string' },
        { name: 'quantization', slot: 12, type: 'table', of: 'QuantizationParameters' },
        { name: 'isVariable', slot: 14, type: 'bool' },
        { name: 'sparsity', slot: 16, type: 'table', of: 'SparsityParameters' },
        { name: 'shapeSignature', slot: 18, type: 'int', vector: true },
        { name: 'hasRank', slot: 20, type: 'bool' },
        { name: 'variantTensors', slot: 22, type: 'table', vector: true, of: 'VariantSubType' },
        { name: 'externalBuffer', slot: 24, type: 'uint' },
    ],
    OperatorCode: [
        { name: 'deprecatedBuiltinCode', slot: 4, type: 'byte' },
        { name: 'customCode', slot: 6, type: 'string' },
        { name: 'version', slot: 8, type: 'int', initial: 1 },
        { name: 'builtinCode', slot: 10, type: 'int' },
    ],
    Operator: [
        { name: 'opcodeIndex', slot: 4, type: 'uint' },
        { name: 'inputs', slot: 6, type: 'int', vector: true },
        { name: 'outputs', slot: 8, type: 'int', vector: true },
        { name: 'builtinOptions', slot: 10, type: 'union', of: 'BuiltinOptions' },
        { name: 'customOptions', slot: 14, type: 'ubyte', vector: true },
        { name: 'customOptionsFormat', slot: 16, type: 'byte', of: 'CustomOptionsFormat' },
        { name: 'mutatingVariableInputs', slot: 18, type: 'bool', vector: true },
        { name: 'intermediates', slot: 20, type: 'int', vector: true },
        { name: 'largeCustomOptionsOffset', slot: 22, type: 'ulong' },
        { name: 'largeCustomOptionsSize', slot: 24, type: 'ulong' },
        { name: 'builtinOptions2', slot: 26, type: 'union', of: 'BuiltinOptions2' },
        { name: 'debugMetadataIndex', slot: 30, type: 'int', initial: -1 },
    ],
    SubGraph: [
        { name: 'tensors', slot: 4, type: 'table', vector: true, of: 'Tensor' },
        { name: 'inputs', slot: 6, type: 'int', vector: true },
        { name: 'outputs', slot: 8, type: 'int', vector: true },
        { name: 'operators', slot: 10, type: 'table', vector: true, of: 'Operator' },
        { name: 'name', slot: 12, type: 'string' },
        { name: 'debugMetadataIndex', slot: 14, type: 'int', initial: -1 },
    ],
    Buffer: [
        { name: 'data', slot: 4, type: 'ubyte', vector: true, align: 16 },
        { name: 'offset', slot: 6, type: 'ulong' },
        { name: 'size', slot: 8, type: 'ulong' },
    ],
    ExternalBufferGroup: [
        { name: 'name', slot: 4, type: 'string' },
    ],
    ExternalBuffer: [
        { name: 'id', slot: 4, type: 'uint' },
        { name: 'group', slot: 6, type: 'uint' },
        { name: 'offset', slot: 8, type: 'ulong' },
        { name: 'length', slot: 10, type: 'ulong' },
        { name: 'packing', slot: 12, type: 'string' },
    ],
    Metadata: [
        { name: 'name', slot: 4, type: 'string' },
        { name: 'buffer', slot: 6, type: 'uint' },
    ],
    TensorMap: [
        { name: 'name', slot: 4, type: 'string' },
        { name: 'tensorIndex', slot: 6, type: 'uint' },
    ],
    SignatureDef: [
        { name: 'inputs', slot: 4, type: 'table', vector: true, of: 'TensorMap' },
        { name: 'outputs', slot: 6, type: 'table', vector: true, of: 'TensorMap' },
        { name: 'signatureKey', slot: 8, type: 'string' },
        { name: 'subgraphIndex', slot: 12, type: 'uint' },
    ],
    Model: [
        { name: 'version', slot: 4, type: 'uint' },
        { name: 'operatorCodes', slot: 6, type: 'table', vector: true, of: 'OperatorCode' },
        { name: 'subgraphs', slot: 8, type: 'table', vector: true, of: 'SubGraph' },
        { name: 'description', slot: 10, type: 'string' },
        { name: 'buffers', slot: 12, type: 'table', vector: true, of: 'Buffer' },
        { name: 'metadataBuffer', slot: 14, type: 'int', vector: true },
        { name: 'metadata', slot: 16, type: 'table', vector: true, of: 'Metadata' },
        { name: 'signatureDefs', slot: 18, type: 'table', vector: true, of: 'SignatureDef' },
        { name: 'externalBufferGroups', slot: 20, type: 'table', vector: true, of: 'ExternalBufferGroup' },
        { name: 'externalBuffers', slot: 22, type: 'table', vector: true, of: 'ExternalBuffer' },
    ],
};

;// CONCATENATED MODULE: ./lib/tflite/identify.js


/** Root offset and file identifier. */
const HEADER_BYTES = 8;
const SHOWN_BYTES = 60;
/** What lies under the name of a model more often than a damaged one. */
const LOOKALIKES = [
    {
        code: 'git-lfs-pointer',
        matches: (text) => text.startsWith('version https://git-lfs'),
        message: 'a Git LFS pointer, not the model itself; fetch it with `git lfs pull`, or check out with `lfs: true`',
    },
    {
        code: 'not-tflite',
        matches: (text) => /^\s*<(!doctype|html|\?xml)/i.test(text),
        message: 'an HTML page, not a TFLite model; the download probably failed, fetch the file again',
    },
    {
        code: 'not-tflite',
        matches: (text) => text.startsWith('PK\u0003\u0004'),
        message: 'a zip archive, not a TFLite model; name it `.mltk.zip` or `.zip` to use the model inside it',
    },
    {
        code: 'not-tflite',
        matches: (text) => text.startsWith('\u0089HDF'),
        message: 'a Keras HDF5 model, not a TFLite model; convert it with the TFLite converter',
    },
];
/** Throws `ModelError` with the likeliest reason where the bytes do not start as a `.tflite` file does. */
function identify(bytes) {
    if (isTflite(bytes))
        return;
    refuseLookalikes(bytes);
    if (bytes.length < HEADER_BYTES) {
        throw new ModelError('truncated', `only ${bytes.length} bytes, expected a TFLite model; fetch or convert it again`);
    }
    throw new ModelError('not-tflite', notTflite(latin1(bytes.subarray(0, SHOWN_BYTES))));
}
/** True where the file identifier stands at byte 4. */
function isTflite(bytes) {
    return latin1(bytes.subarray(4, HEADER_BYTES)) === FILE_IDENTIFIER;
}
/** Throws `ModelError` where there is nothing, or something well-known that is no file of ours. */
function refuseLookalikes(bytes) {
    if (bytes.length === 0) {
        throw new ModelError('empty-file', 'the file is empty, expected a TFLite model; fetch or convert it again');
    }
    const text = latin1(bytes.subarray(0, SHOWN_BYTES));
    const lookalike = LOOKALIKES.find(({ matches }) => matches(text));
    if (lookalike !== undefined)
        throw new ModelError(lookalike.code, lookalike.message);
}
function notTflite(text) {
    const found = /^[\t\n\r\u0020-\u007e]+$/.test(text)
        ? `text starting with ${JSON.stringify(text.slice(0, 20))}`
        : `${JSON.stringify(text.slice(4, HEADER_BYTES))} at byte 4`;
    return `not a TFLite model: expected the file identifier "${FILE_IDENTIFIER}" at byte 4, found ${found}; give the .tflite that the converter wrote`;
}
function latin1(bytes) {
    return String.fromCharCode(...bytes);
}

;// CONCATENATED MODULE: ./lib/source/byte-array.js
/**
 * Finds the model that a C or C++ source holds as an array, as `xxd -i`, the MLTK and the examples of
 * TensorFlow Lite Micro write it: `alignas(16) const unsigned char model[] = {0x1c, 0x00, ...};`, or
 * as string literals with escapes. Sources of several megabytes are common, so the text is walked
 * once and no token becomes a string.
 */


/** Throws `ModelError` where the source holds no array that starts as a model does, or several. */
function readByteArray(source) {
    const text = blankComments(new TextDecoder('latin1').decode(source));
    const arrays = [...bracedArrays(text), ...literalArrays(text)];
    const models = arrays.filter(({ bytes }) => isTflite(bytes));
    const [model, ...others] = models;
    if (model === undefined)
        throw noModel(arrays.length);
    if (others.length > 0) {
        throw new ModelError('several-models-in-source', `a C source with ${models.length} models: ${models.map(({ name }) => name).join(', ')}; keep each in a file of its own`);
    }
    return model.bytes;
}
function noModel(arrays) {
    return new ModelError('no-model-in-source', `a C source whose ${arrays} byte arrays hold no TFLite model ("TFL3" at byte 4); write it with \`xxd -i model.tflite\`, or give the .tflite itself`);
}
/** Comments become a blank; string literals are left alone. What is never closed ends with the text. */
function blankComments(text) {
    const pieces = [];
    const special = /\/\*|\/\/|"/g;
    let kept = 0;
    for (let found = special.exec(text); found !== null; found = special.exec(text)) {
        const { index } = found;
        if (found[0] === '"') {
            special.lastIndex = endOfLiteral(text, index);
            continue;
        }
        const [closing, length] = found[0] === '//' ? ['\n', 0] : ['*/', 2];
        const end = text.indexOf(closing, index + 2);
        pieces.push(text.slice(kept, index), ' ');
        kept = end === -1 ? text.length : end + length;
        special.lastIndex = kept;
    }
    return pieces.join('') + text.slice(kept);
}
/** Position behind the closing quote of the literal that opens at `start`. */
function endOfLiteral(text, start) {
    let position = start + 1;
    while (position < text.length && text[position] !== '\n') {
        if (text[position] === '"')
            return position + 1;
        position += text[position] === '\\' ? 2 : 1;
    }
    return position;
}
/** Innermost braces that hold nothing but numbers. */
function bracedArrays(text) {
    return [...text.matchAll(/\{([^{}"]*)\}/g)].flatMap(({ index, 1: body = '' }) => {
        const bytes = parseNumbers(body);
        return bytes === null ? [] : [{ name: nameBefore(text, index), bytes }];
    });
}
/** `name[...] = "..." "..."`, with or without braces around. */
function literalArrays(text) {
    const start = /\[[^\]]{0,100}\][^=;{}"]{0,200}=\s{0,200}\{?\s{0,200}(?=")/g;
    return [...text.matchAll(start)].map(({ index, 0: declaration }) => ({
        name: nameBefore(text, index + 1),
        bytes: parseLiterals(text, index + declaration.length),
    }));
}
const NAME_REACH = 300;
/** The identifier that is declared in front of an initializer. */
function nameBefore(text, position) {
    const before = text.slice(Math.max(0, position - NAME_REACH), position);
    return /(\w+)\s*(?:\[[^\]]*\]?)?[^;{}[\]]*$/.exec(before)?.[1] ?? 'an unnamed array';
}
const COMMA = 0x2c;
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);
/**
 * Bytes of a list of integers in C's notations (hexadecimal, octal, decimal, signed, with suffixes);
 * null where the list holds anything else or a number that is no byte.
 */
function parseNumbers(body) {
    const bytes = new Uint8Array((body.length >> 1) + 1);
    let count = 0;
    let position = 0;
    while (position < body.length) {
        const code = body.charCodeAt(position);
        if (BLANKS.has(code) || code === COMMA) {
            position += 1;
            continue;
        }
        const end = tokenEnd(body, position);
        const value = parseNumber(body, position, end);
        if (value < -128 || value > 255)
            return null;
        bytes[count] = value;
        count += 1;
        position = end;
    }
    return count === 0 ? null : bytes.subarray(0, count);
}
function tokenEnd(body, start) {
    let end = start;
    while (end < body.length && body.charCodeAt(end) !== COMMA && !BLANKS.has(body.charCodeAt(end))) {
        end += 1;
    }
    return end;
}
const OUT_OF_RANGE = 256;
const X = 0x78;
const LOWER_CASE = 0x20;
/** Value of one token, 256 where it is no number or too large a one. */
function parseNumber(body, start, end) {
    const isNegative = body.charCodeAt(start) === 0x2d;
    let position = isNegative ? start + 1 : start;
    let base = 10;
    if (body.charCodeAt(position) === 0x30 && position + 1 < end) {
        const isHexadecimal = (body.charCodeAt(position + 1) | LOWER_CASE) === X;
        base = isHexadecimal ? 16 : 8;
        position += isHexadecimal ? 2 : 1;
    }
    if (position === end)
        return OUT_OF_RANGE;
    let value = 0;
    for (; position < end; position += 1) {
        const digit = digitOf(body.charCodeAt(position));
        if (digit >= base)
            return isSuffix(body, position, end) ? signed(value, isNegative) : OUT_OF_RANGE;
        value = Math.min(value * base + digit, OUT_OF_RANGE);
    }
    return signed(value, isNegative);
}
function signed(value, isNegative) {
    return isNegative ? -value : value;
}
/** `u`, `l` and their combinations, behind a number. */
function isSuffix(body, start, end) {
    return /^[uUlLzZ]{1,3}$/.test(body.slice(start, end)) && digitOf(body.charCodeAt(start - 1)) < 16;
}
function digitOf(code) {
    if (code >= 0x30 && code <= 0x39)
        return code - 0x30;
    const letter = code | LOWER_CASE;
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : OUT_OF_RANGE;
}
const ESCAPES = {
    ...{ a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 },
    ...{ '\\': 0x5c, '"': 0x22, "'": 0x27, '?': 0x3f },
};
/** Bytes of the literals that stand one after the other from `start` on. */
function parseLiterals(text, start) {
    const blank = /\s*/y;
    const bytes = [];
    let position = start;
    while (text[position] === '"') {
        const end = endOfLiteral(text, position);
        for (let at = position + 1; at < end - 1;) {
            const length = text[at] === '\\' ? escapeLength(text, at) : 1;
            bytes.push(length === 1 ? text.charCodeAt(at) : byte_array_unescape(text.slice(at + 1, at + length)));
            at += length;
        }
        blank.lastIndex = end;
        blank.exec(text);
        position = blank.lastIndex;
    }
    return Uint8Array.from(bytes);
}
const ESCAPE = /\\(?:x[0-9a-f]{1,8}|[0-7]{1,3}|[^])/iy;
function escapeLength(text, at) {
    ESCAPE.lastIndex = at;
    return ESCAPE.exec(text)?.[0].length ?? 1;
}
function byte_array_unescape(escape) {
    if (/^x[0-9a-f]/i.test(escape))
        return Number.parseInt(escape.slice(1), 16);
    if (/^[0-7]/.test(escape))
        return Number.parseInt(escape, 8);
    return ESCAPES[escape] ?? escape.charCodeAt(0);
}

;// CONCATENATED MODULE: external "module"
const external_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");
;// CONCATENATED MODULE: ../main/node_modules/fflate/esm/index.mjs

var esm_require = (0,external_module_namespaceObject.createRequire)('/');
// DEFLATE is a complex format; to read this code, you should probably check the RFC first:
// https://tools.ietf.org/html/rfc1951
// You may also wish to take a look at the guide I made about this program:
// https://gist.github.com/101arrowz/253f31eb5abc3d9275ab943003ffecad
// Some of the following code is similar to that of UZIP.js:
// https://github.com/photopea/UZIP.js
// However, the vast majority of the codebase has diverged from UZIP.js to increase performance and reduce bundle size.
// Sometimes 0 will appear where -1 would be more appropriate. This is because using a uint
// is better for memory in most engines (I *think*).
var _a;
// Mediocre shim
var Worker;
var isMarkedAsUntransferable;
var workerAdd = ";var __w=require('worker_threads');__w.parentPort.on('message',function(m){onmessage({data:m})}),postMessage=function(m,t){__w.parentPort.postMessage(m,t)},close=process.exit;self=global";
try {
    (_a = esm_require('worker_threads'), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable);
}
catch (e) {
}
var wk = (/* unused pure expression or super */ null && (Worker ? function (c, _, msg, transfer, cb) {
    var done = false;
    var w = new Worker(c + workerAdd, { eval: true })
        .on('error', function (e) { return cb(e, null); })
        .on('message', function (m) { return cb(null, m); })
        .on('exit', function (c) {
        if (c && !done)
            cb(new Error('exited with code ' + c), null);
    });
    if (isMarkedAsUntransferable)
        transfer = transfer.filter(function (t) { return !isMarkedAsUntransferable(t); });
    w.postMessage(msg, transfer);
    w.terminate = function () {
        done = true;
        return Worker.prototype.terminate.call(w);
    };
    return w;
} : function (_, __, ___, ____, cb) {
    setImmediate(function () { return cb(new Error('async operations unsupported - update to Node 12+ (or Node 10-11 with the --experimental-worker CLI flag)'), null); });
    var NOP = function () { };
    return {
        terminate: NOP,
        postMessage: NOP
    };
}));

// aliases for shorter compressed code (most minifers don't do this)
var u8 = Uint8Array, u16 = Uint16Array, i32 = Int32Array;
// fixed length extra bits
var fleb = new u8([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0, /* unused */ 0, 0, /* impossible */ 0]);
// fixed distance extra bits
var fdeb = new u8([0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, /* unused */ 0, 0]);
// code length index map
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
// get base, reverse index map from extra bits
var freb = function (eb, start) {
    var b = new u16(31);
    for (var i = 0; i < 31; ++i) {
        b[i] = start += 1 << eb[i - 1];
    }
    // numbers here are at max 18 bits
    var r = new i32(b[30]);
    for (var i = 1; i < 30; ++i) {
        for (var j = b[i]; j < b[i + 1]; ++j) {
            r[j] = ((j - b[i]) << 5) | i;
        }
    }
    return { b: b, r: r };
};
var _a = freb(fleb, 2), fl = _a.b, revfl = _a.r;
// we can ignore the fact that the other numbers are wrong; they never happen anyway
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0), fd = _b.b, revfd = _b.r;
// map of value to reverse (assuming 16 bits)
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
    // reverse table algorithm from SO
    var x = ((i & 0xAAAA) >> 1) | ((i & 0x5555) << 1);
    x = ((x & 0xCCCC) >> 2) | ((x & 0x3333) << 2);
    x = ((x & 0xF0F0) >> 4) | ((x & 0x0F0F) << 4);
    rev[i] = (((x & 0xFF00) >> 8) | ((x & 0x00FF) << 8)) >> 1;
}
// create huffman tree from u8 "map": index -> code length for code index
// mb (max bits) must be at most 15
// TODO: optimize/split up?
var hMap = (function (cd, mb, r) {
    var s = cd.length;
    // index
    var i = 0;
    // u16 "map": index -> # of codes with bit length = index
    var l = new u16(mb);
    // length of cd must be 288 (total # of codes)
    for (; i < s; ++i) {
        if (cd[i])
            ++l[cd[i] - 1];
    }
    // u16 "map": index -> minimum code for bit length = index
    var le = new u16(mb);
    for (i = 1; i < mb; ++i) {
        le[i] = (le[i - 1] + l[i - 1]) << 1;
    }
    var co;
    if (r) {
        // u16 "map": index -> number of actual bits, symbol for code
        co = new u16(1 << mb);
        // bits to remove for reverser
        var rvb = 15 - mb;
        for (i = 0; i < s; ++i) {
            // ignore 0 lengths
            if (cd[i]) {
                // num encoding both symbol and bits read
                var sv = (i << 4) | cd[i];
                // free bits
                var r_1 = mb - cd[i];
                // start value
                var v = le[cd[i] - 1]++ << r_1;
                // m is end value
                for (var m = v | ((1 << r_1) - 1); v <= m; ++v) {
                    // every 16 bit value starting with the code yields the same result
                    co[rev[v] >> rvb] = sv;
                }
            }
        }
    }
    else {
        co = new u16(s);
        for (i = 0; i < s; ++i) {
            if (cd[i]) {
                co[i] = rev[le[cd[i] - 1]++] >> (15 - cd[i]);
            }
        }
    }
    return co;
});
// fixed length tree
var flt = new u8(288);
for (var i = 0; i < 144; ++i)
    flt[i] = 8;
for (var i = 144; i < 256; ++i)
    flt[i] = 9;
for (var i = 256; i < 280; ++i)
    flt[i] = 7;
for (var i = 280; i < 288; ++i)
    flt[i] = 8;
// fixed distance tree
var fdt = new u8(32);
for (var i = 0; i < 32; ++i)
    fdt[i] = 5;
// fixed length map
var flm = /*#__PURE__*/ (/* unused pure expression or super */ null && (hMap(flt, 9, 0))), flrm = /*#__PURE__*/ hMap(flt, 9, 1);
// fixed distance map
var fdm = /*#__PURE__*/ (/* unused pure expression or super */ null && (hMap(fdt, 5, 0))), fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
// find max of array
var max = function (a) {
    var m = a[0];
    for (var i = 1; i < a.length; ++i) {
        if (a[i] > m)
            m = a[i];
    }
    return m;
};
// read d, starting at bit p and mask with m
var bits = function (d, p, m) {
    var o = (p / 8) | 0;
    return ((d[o] | (d[o + 1] << 8)) >> (p & 7)) & m;
};
// read d, starting at bit p continuing for at least 16 bits
var bits16 = function (d, p) {
    var o = (p / 8) | 0;
    return ((d[o] | (d[o + 1] << 8) | (d[o + 2] << 16)) >> (p & 7));
};
// get end of byte
var shft = function (p) { return ((p + 7) / 8) | 0; };
// typed array slice - allows garbage collector to free original reference,
// while being more compatible than .slice
var slc = function (v, s, e) {
    if (s == null || s < 0)
        s = 0;
    if (e == null || e > v.length)
        e = v.length;
    // can't use .constructor in case user-supplied
    return new u8(v.subarray(s, e));
};
/**
 * Codes for errors generated within this library
 */
var FlateErrorCode = {
    UnexpectedEOF: 0,
    InvalidBlockType: 1,
    InvalidLengthLiteral: 2,
    InvalidDistance: 3,
    StreamFinished: 4,
    NoStreamHandler: 5,
    InvalidHeader: 6,
    NoCallback: 7,
    InvalidUTF8: 8,
    ExtraFieldTooLong: 9,
    InvalidDate: 10,
    FilenameTooLong: 11,
    StreamFinishing: 12,
    InvalidZipData: 13,
    UnknownCompressionMethod: 14
};
// error codes
var ec = [
    'unexpected EOF',
    'invalid block type',
    'invalid length/literal',
    'invalid distance',
    'stream finished',
    'no stream handler',
    , // determined by compression function
    'no callback',
    'invalid UTF-8 data',
    'extra field too long',
    'date not in range 1980-2099',
    'filename too long',
    'stream finishing',
    'invalid zip data'
    // determined by unknown compression method
];
;
var err = function (ind, msg, nt) {
    var e = new Error(msg || ec[ind]);
    e.code = ind;
    if (Error.captureStackTrace)
        Error.captureStackTrace(e, err);
    if (!nt)
        throw e;
    return e;
};
// expands raw DEFLATE data
var inflt = function (dat, st, buf, dict) {
    // source length       dict length
    var sl = dat.length, dl = dict ? dict.length : 0;
    if (!sl || st.f && !st.l)
        return buf || new u8(0);
    var noBuf = !buf;
    // have to estimate size
    var resize = noBuf || st.i != 2;
    // no state
    var noSt = st.i;
    // Assumes roughly 33% compression ratio average
    if (noBuf)
        buf = new u8(sl * 3);
    // ensure buffer can fit at least l elements
    var cbuf = function (l) {
        var bl = buf.length;
        // need to increase size to fit
        if (l > bl) {
            // Double or set to necessary, whichever is greater
            var nbuf = new u8(Math.max(bl * 2, l));
            nbuf.set(buf);
            buf = nbuf;
        }
    };
    //  last chunk         bitpos           bytes
    var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
    // total bits
    var tbts = sl * 8;
    do {
        if (!lm) {
            // BFINAL - this is only 1 when last chunk is next
            final = bits(dat, pos, 1);
            // type: 0 = no compression, 1 = fixed huffman, 2 = dynamic huffman
            var type = bits(dat, pos + 1, 3);
            pos += 3;
            if (!type) {
                // go to end of byte boundary
                var s = shft(pos) + 4, l = dat[s - 4] | (dat[s - 3] << 8), t = s + l;
                if (t > sl) {
                    if (noSt)
                        err(0);
                    break;
                }
                // ensure size
                if (resize)
                    cbuf(bt + l);
                // Copy over uncompressed data
                buf.set(dat.subarray(s, t), bt);
                // Get new bitpos, update byte count
                st.b = bt += l, st.p = pos = t * 8, st.f = final;
                continue;
            }
            else if (type == 1)
                lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
            else if (type == 2) {
                //  literal                            lengths
                var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
                var tl = hLit + bits(dat, pos + 5, 31) + 1;
                pos += 14;
                // length+distance tree
                var ldt = new u8(tl);
                // code length tree
                var clt = new u8(19);
                for (var i = 0; i < hcLen; ++i) {
                    // use index map to get real code
                    clt[clim[i]] = bits(dat, pos + i * 3, 7);
                }
                pos += hcLen * 3;
                // code lengths bits
                var clb = max(clt), clbmsk = (1 << clb) - 1;
                // code lengths map
                var clm = hMap(clt, clb, 1);
                for (var i = 0; i < tl;) {
                    var r = clm[bits(dat, pos, clbmsk)];
                    // bits read
                    pos += r & 15;
                    // symbol
                    var s = r >> 4;
                    // code length to copy
                    if (s < 16) {
                        ldt[i++] = s;
                    }
                    else {
                        //  copy   count
                        var c = 0, n = 0;
                        if (s == 16)
                            n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
                        else if (s == 17)
                            n = 3 + bits(dat, pos, 7), pos += 3;
                        else if (s == 18)
                            n = 11 + bits(dat, pos, 127), pos += 7;
                        while (n--)
                            ldt[i++] = c;
                    }
                }
                //    length tree                 distance tree
                var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
                // max length bits
                lbt = max(lt);
                // max dist bits
                dbt = max(dt);
                lm = hMap(lt, lbt, 1);
                dm = hMap(dt, dbt, 1);
            }
            else
                err(1);
            if (pos > tbts) {
                if (noSt)
                    err(0);
                break;
            }
        }
        // Make sure the buffer can hold this + the largest possible addition
        // Maximum chunk size (practically, theoretically infinite) is 2^17
        if (resize)
            cbuf(bt + 131072);
        var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
        var lpos = pos;
        for (;; lpos = pos) {
            // bits read, code
            var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
            pos += c & 15;
            if (pos > tbts) {
                if (noSt)
                    err(0);
                break;
            }
            if (!c)
                err(2);
            if (sym < 256)
                buf[bt++] = sym;
            else if (sym == 256) {
                lpos = pos, lm = null;
                break;
            }
            else {
                var add = sym - 254;
                // no extra bits needed if less
                if (sym > 264) {
                    // index
                    var i = sym - 257, b = fleb[i];
                    add = bits(dat, pos, (1 << b) - 1) + fl[i];
                    pos += b;
                }
                // dist
                var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
                if (!d)
                    err(3);
                pos += d & 15;
                var dt = fd[dsym];
                if (dsym > 3) {
                    var b = fdeb[dsym];
                    dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
                }
                if (pos > tbts) {
                    if (noSt)
                        err(0);
                    break;
                }
                if (resize)
                    cbuf(bt + 131072);
                var end = bt + add;
                if (bt < dt) {
                    var shift = dl - dt, dend = Math.min(dt, end);
                    if (shift + bt < 0)
                        err(3);
                    for (; bt < dend; ++bt)
                        buf[bt] = dict[shift + bt];
                }
                for (; bt < end; ++bt)
                    buf[bt] = buf[bt - dt];
            }
        }
        st.l = lm, st.p = lpos, st.b = bt, st.f = final;
        if (lm)
            final = 1, st.m = lbt, st.d = dm, st.n = dbt;
    } while (!final);
    // don't reallocate for streams or user buffers
    return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
// starting at p, write the minimum number of bits that can hold v to d
var wbits = function (d, p, v) {
    v <<= p & 7;
    var o = (p / 8) | 0;
    d[o] |= v;
    d[o + 1] |= v >> 8;
};
// starting at p, write the minimum number of bits (>8) that can hold v to d
var wbits16 = function (d, p, v) {
    v <<= p & 7;
    var o = (p / 8) | 0;
    d[o] |= v;
    d[o + 1] |= v >> 8;
    d[o + 2] |= v >> 16;
};
// creates code lengths from a frequency table
var hTree = function (d, mb) {
    // Need extra info to make a tree
    var t = [];
    for (var i = 0; i < d.length; ++i) {
        if (d[i])
            t.push({ s: i, f: d[i] });
    }
    var s = t.length;
    var t2 = t.slice();
    if (!s)
        return { t: et, l: 0 };
    if (s == 1) {
        var v = new u8(t[0].s + 1);
        v[t[0].s] = 1;
        return { t: v, l: 1 };
    }
    t.sort(function (a, b) { return a.f - b.f; });
    // after i2 reaches last ind, will be stopped
    // freq must be greater than largest possible number of symbols
    t.push({ s: -1, f: 25001 });
    var l = t[0], r = t[1], i0 = 0, i1 = 1, i2 = 2;
    t[0] = { s: -1, f: l.f + r.f, l: l, r: r };
    // efficient algorithm from UZIP.js
    // i0 is lookbehind, i2 is lookahead - after processing two low-freq
    // symbols that combined have high freq, will start processing i2 (high-freq,
    // non-composite) symbols instead
    // see https://reddit.com/r/photopea/comments/ikekht/uzipjs_questions/
    while (i1 != s - 1) {
        l = t[t[i0].f < t[i2].f ? i0++ : i2++];
        r = t[i0 != i1 && t[i0].f < t[i2].f ? i0++ : i2++];
        t[i1++] = { s: -1, f: l.f + r.f, l: l, r: r };
    }
    var maxSym = t2[0].s;
    for (var i = 1; i < s; ++i) {
        if (t2[i].s > maxSym)
            maxSym = t2[i].s;
    }
    // code lengths
    var tr = new u16(maxSym + 1);
    // max bits in tree
    var mbt = ln(t[i1 - 1], tr, 0);
    if (mbt > mb) {
        // more algorithms from UZIP.js
        // TODO: find out how this code works (debt)
        //  ind    debt
        var i = 0, dt = 0;
        //    left            cost
        var lft = mbt - mb, cst = 1 << lft;
        t2.sort(function (a, b) { return tr[b.s] - tr[a.s] || a.f - b.f; });
        for (; i < s; ++i) {
            var i2_1 = t2[i].s;
            if (tr[i2_1] > mb) {
                dt += cst - (1 << (mbt - tr[i2_1]));
                tr[i2_1] = mb;
            }
            else
                break;
        }
        dt >>= lft;
        while (dt > 0) {
            var i2_2 = t2[i].s;
            if (tr[i2_2] < mb)
                dt -= 1 << (mb - tr[i2_2]++ - 1);
            else
                ++i;
        }
        for (; i >= 0 && dt; --i) {
            var i2_3 = t2[i].s;
            if (tr[i2_3] == mb) {
                --tr[i2_3];
                ++dt;
            }
        }
        mbt = mb;
    }
    return { t: new u8(tr), l: mbt };
};
// get the max length and assign length codes
var ln = function (n, l, d) {
    return n.s == -1
        ? Math.max(ln(n.l, l, d + 1), ln(n.r, l, d + 1))
        : (l[n.s] = d);
};
// length codes generation
var lc = function (c) {
    var s = c.length;
    // Note that the semicolon was intentional
    while (s && !c[--s])
        ;
    var cl = new u16(++s);
    //  ind      num         streak
    var cli = 0, cln = c[0], cls = 1;
    var w = function (v) { cl[cli++] = v; };
    for (var i = 1; i <= s; ++i) {
        if (c[i] == cln && i != s)
            ++cls;
        else {
            if (!cln && cls > 2) {
                for (; cls > 138; cls -= 138)
                    w(32754);
                if (cls > 2) {
                    w(cls > 10 ? ((cls - 11) << 5) | 28690 : ((cls - 3) << 5) | 12305);
                    cls = 0;
                }
            }
            else if (cls > 3) {
                w(cln), --cls;
                for (; cls > 6; cls -= 6)
                    w(8304);
                if (cls > 2)
                    w(((cls - 3) << 5) | 8208), cls = 0;
            }
            while (cls--)
                w(cln);
            cls = 1;
            cln = c[i];
        }
    }
    return { c: cl.subarray(0, cli), n: s };
};
// calculate the length of output from tree, code lengths
var clen = function (cf, cl) {
    var l = 0;
    for (var i = 0; i < cl.length; ++i)
        l += cf[i] * cl[i];
    return l;
};
// writes a fixed block
// returns the new bit pos
var wfblk = function (out, pos, dat) {
    // no need to write 00 as type: TypedArray defaults to 0
    var s = dat.length;
    var o = shft(pos + 2);
    out[o] = s & 255;
    out[o + 1] = s >> 8;
    out[o + 2] = out[o] ^ 255;
    out[o + 3] = out[o + 1] ^ 255;
    for (var i = 0; i < s; ++i)
        out[o + i + 4] = dat[i];
    return (o + 4 + s) * 8;
};
// writes a block
var wblk = function (dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
    wbits(out, p++, final);
    ++lf[256];
    var _a = hTree(lf, 15), dlt = _a.t, mlb = _a.l;
    var _b = hTree(df, 15), ddt = _b.t, mdb = _b.l;
    var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
    var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
    var lcfreq = new u16(19);
    for (var i = 0; i < lclt.length; ++i)
        ++lcfreq[lclt[i] & 31];
    for (var i = 0; i < lcdt.length; ++i)
        ++lcfreq[lcdt[i] & 31];
    var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
    var nlcc = 19;
    for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc)
        ;
    var flen = (bl + 5) << 3;
    var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
    var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
    if (bs >= 0 && flen <= ftlen && flen <= dtlen)
        return wfblk(out, p, dat.subarray(bs, bs + bl));
    var lm, ll, dm, dl;
    wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
    if (dtlen < ftlen) {
        lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
        var llm = hMap(lct, mlcb, 0);
        wbits(out, p, nlc - 257);
        wbits(out, p + 5, ndc - 1);
        wbits(out, p + 10, nlcc - 4);
        p += 14;
        for (var i = 0; i < nlcc; ++i)
            wbits(out, p + 3 * i, lct[clim[i]]);
        p += 3 * nlcc;
        var lcts = [lclt, lcdt];
        for (var it = 0; it < 2; ++it) {
            var clct = lcts[it];
            for (var i = 0; i < clct.length; ++i) {
                var len = clct[i] & 31;
                wbits(out, p, llm[len]), p += lct[len];
                if (len > 15)
                    wbits(out, p, (clct[i] >> 5) & 127), p += clct[i] >> 12;
            }
        }
    }
    else {
        lm = flm, ll = flt, dm = fdm, dl = fdt;
    }
    for (var i = 0; i < li; ++i) {
        var sym = syms[i];
        if (sym > 255) {
            var len = (sym >> 18) & 31;
            wbits16(out, p, lm[len + 257]), p += ll[len + 257];
            if (len > 7)
                wbits(out, p, (sym >> 23) & 31), p += fleb[len];
            var dst = sym & 31;
            wbits16(out, p, dm[dst]), p += dl[dst];
            if (dst > 3)
                wbits16(out, p, (sym >> 5) & 8191), p += fdeb[dst];
        }
        else {
            wbits16(out, p, lm[sym]), p += ll[sym];
        }
    }
    wbits16(out, p, lm[256]);
    return p + ll[256];
};
// deflate options (nice << 13) | chain
var deo = /*#__PURE__*/ new i32([65540, 131080, 131088, 131104, 262176, 1048704, 1048832, 2114560, 2117632]);
// empty
var et = /*#__PURE__*/ new u8(0);
// compresses data into a raw DEFLATE buffer
var dflt = function (dat, lvl, plvl, pre, post, st) {
    var s = st.z || dat.length;
    var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7000)) + post);
    // writing to this writes to the output buffer
    var w = o.subarray(pre, o.length - post);
    var lst = st.l;
    var pos = (st.r || 0) & 7;
    if (lvl) {
        if (pos)
            w[0] = st.r >> 3;
        var opt = deo[lvl - 1];
        var n = opt >> 13, c = opt & 8191;
        var msk_1 = (1 << plvl) - 1;
        //    prev 2-byte val map    curr 2-byte val map
        var prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1);
        var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
        var hsh = function (i) { return (dat[i] ^ (dat[i + 1] << bs1_1) ^ (dat[i + 2] << bs2_1)) & msk_1; };
        // 24576 is an arbitrary number of maximum symbols per block
        // 424 buffer for last block
        var syms = new i32(25000);
        // length/literal freq   distance freq
        var lf = new u16(288), df = new u16(32);
        //  l/lcnt  exbits  index          l/lind  waitdx          blkpos
        var lc_1 = 0, eb = 0, i = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
        for (; i + 2 < s; ++i) {
            // hash value
            var hv = hsh(i);
            // index mod 32768    previous index mod
            var imod = i & 32767, pimod = head[hv];
            prev[imod] = pimod;
            head[hv] = imod;
            // We always should modify head and prev, but only add symbols if
            // this data is not yet processed ("wait" for wait index)
            if (wi <= i) {
                // bytes remaining
                var rem = s - i;
                if ((lc_1 > 7000 || li > 24576) && (rem > 423 || !lst)) {
                    pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i - bs, pos);
                    li = lc_1 = eb = 0, bs = i;
                    for (var j = 0; j < 286; ++j)
                        lf[j] = 0;
                    for (var j = 0; j < 30; ++j)
                        df[j] = 0;
                }
                //  len    dist   chain
                var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
                if (rem > 2 && hv == hsh(i - dif)) {
                    var maxn = Math.min(n, rem) - 1;
                    var maxd = Math.min(32767, i);
                    // max possible length
                    // not capped at dif because decompressors implement "rolling" index population
                    var ml = Math.min(258, rem);
                    while (dif <= maxd && --ch_1 && imod != pimod) {
                        if (dat[i + l] == dat[i + l - dif]) {
                            var nl = 0;
                            for (; nl < ml && dat[i + nl] == dat[i + nl - dif]; ++nl)
                                ;
                            if (nl > l) {
                                l = nl, d = dif;
                                // break out early when we reach "nice" (we are satisfied enough)
                                if (nl > maxn)
                                    break;
                                // now, find the rarest 2-byte sequence within this
                                // length of literals and search for that instead.
                                // Much faster than just using the start
                                var mmd = Math.min(dif, nl - 2);
                                var md = 0;
                                for (var j = 0; j < mmd; ++j) {
                                    var ti = i - dif + j & 32767;
                                    var pti = prev[ti];
                                    var cd = ti - pti & 32767;
                                    if (cd > md)
                                        md = cd, pimod = ti;
                                }
                            }
                        }
                        // check the previous match
                        imod = pimod, pimod = prev[imod];
                        dif += imod - pimod & 32767;
                    }
                }
                // d will be nonzero only when a match was found
                if (d) {
                    // store both dist and len data in one int32
                    // Make sure this is recognized as a len/dist with 28th bit (2^28)
                    syms[li++] = 268435456 | (revfl[l] << 18) | revfd[d];
                    var lin = revfl[l] & 31, din = revfd[d] & 31;
                    eb += fleb[lin] + fdeb[din];
                    ++lf[257 + lin];
                    ++df[din];
                    wi = i + l;
                    ++lc_1;
                }
                else {
                    syms[li++] = dat[i];
                    ++lf[dat[i]];
                }
            }
        }
        for (i = Math.max(i, wi); i < s; ++i) {
            syms[li++] = dat[i];
            ++lf[dat[i]];
        }
        pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i - bs, pos);
        if (!lst) {
            st.r = (pos & 7) | w[(pos / 8) | 0] << 3;
            // shft(pos) now 1 less if pos & 7 != 0
            pos -= 7;
            st.h = head, st.p = prev, st.i = i, st.w = wi;
        }
    }
    else {
        for (var i = st.w || 0; i < s + lst; i += 65535) {
            // end
            var e = i + 65535;
            if (e >= s) {
                // write final block
                w[(pos / 8) | 0] = lst;
                e = s;
            }
            pos = wfblk(w, pos + 1, dat.subarray(i, e));
        }
        st.i = s;
    }
    return slc(o, 0, pre + shft(pos) + post);
};
// CRC32 table
var crct = /*#__PURE__*/ (/* unused pure expression or super */ null && ((function () {
    var t = new Int32Array(256);
    for (var i = 0; i < 256; ++i) {
        var c = i, k = 9;
        while (--k)
            c = ((c & 1) && -306674912) ^ (c >>> 1);
        t[i] = c;
    }
    return t;
})()));
// CRC32
var crc = function () {
    var c = -1;
    return {
        p: function (d) {
            // closures have awful performance
            var cr = c;
            for (var i = 0; i < d.length; ++i)
                cr = crct[(cr & 255) ^ d[i]] ^ (cr >>> 8);
            c = cr;
        },
        d: function () { return ~c; }
    };
};
// Adler32
var adler = function () {
    var a = 1, b = 0;
    return {
        p: function (d) {
            // closures have awful performance
            var n = a, m = b;
            var l = d.length | 0;
            for (var i = 0; i != l;) {
                var e = Math.min(i + 2655, l);
                for (; i < e; ++i)
                    m += n += d[i];
                n = (n & 65535) + 15 * (n >> 16), m = (m & 65535) + 15 * (m >> 16);
            }
            a = n, b = m;
        },
        d: function () {
            a %= 65521, b %= 65521;
            return (a & 255) << 24 | (a & 0xFF00) << 8 | (b & 255) << 8 | (b >> 8);
        }
    };
};
;
// deflate with opts
var dopt = function (dat, opt, pre, post, st) {
    if (!st) {
        st = { l: 1 };
        if (opt.dictionary) {
            var dict = opt.dictionary.subarray(-32768);
            var newDat = new u8(dict.length + dat.length);
            newDat.set(dict);
            newDat.set(dat, dict.length);
            dat = newDat;
            st.w = dict.length;
        }
    }
    return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? (st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20) : (12 + opt.mem), pre, post, st);
};
// Walmart object spread
var mrg = function (a, b) {
    var o = {};
    for (var k in a)
        o[k] = a[k];
    for (var k in b)
        o[k] = b[k];
    return o;
};
// worker clone
// This is possibly the craziest part of the entire codebase, despite how simple it may seem.
// The only parameter to this function is a closure that returns an array of variables outside of the function scope.
// We're going to try to figure out the variable names used in the closure as strings because that is crucial for workerization.
// We will return an object mapping of true variable name to value (basically, the current scope as a JS object).
// The reason we can't just use the original variable names is minifiers mangling the toplevel scope.
// This took me three weeks to figure out how to do.
var wcln = function (fn, fnStr, td) {
    var dt = fn();
    var st = fn.toString();
    var ks = st.slice(st.indexOf('[') + 1, st.lastIndexOf(']')).replace(/\s+/g, '').split(',');
    for (var i = 0; i < dt.length; ++i) {
        var v = dt[i], k = ks[i];
        if (typeof v == 'function') {
            fnStr += ';' + k + '=';
            var st_1 = v.toString();
            if (v.prototype) {
                // for global objects
                if (st_1.indexOf('[native code]') != -1) {
                    var spInd = st_1.indexOf(' ', 8) + 1;
                    fnStr += st_1.slice(spInd, st_1.indexOf('(', spInd));
                }
                else {
                    fnStr += st_1;
                    for (var t in v.prototype)
                        fnStr += ';' + k + '.prototype.' + t + '=' + v.prototype[t].toString();
                }
            }
            else
                fnStr += st_1;
        }
        else
            td[k] = v;
    }
    return fnStr;
};
var ch = (/* unused pure expression or super */ null && ([]));
// clone bufs
var cbfs = function (v) {
    var tl = [];
    for (var k in v) {
        if (v[k].buffer) {
            tl.push((v[k] = new v[k].constructor(v[k])).buffer);
        }
    }
    return tl;
};
// use a worker to execute code
var wrkr = function (fns, init, id, cb) {
    if (!ch[id]) {
        var fnStr = '', td_1 = {}, m = fns.length - 1;
        for (var i = 0; i < m; ++i)
            fnStr = wcln(fns[i], fnStr, td_1);
        ch[id] = { c: wcln(fns[m], fnStr, td_1), e: td_1 };
    }
    var td = mrg({}, ch[id].e);
    return wk(ch[id].c + ';onmessage=function(e){for(var k in e.data)self[k]=e.data[k];onmessage=' + init.toString() + '}', id, td, cbfs(td), cb);
};
// base async inflate fn
var bInflt = function () { return [u8, u16, i32, fleb, fdeb, clim, fl, fd, flrm, fdrm, rev, ec, hMap, max, bits, bits16, shft, slc, err, inflt, inflateSync, pbf, gopt]; };
var bDflt = function () { return [u8, u16, i32, fleb, fdeb, clim, revfl, revfd, flm, flt, fdm, fdt, rev, deo, et, hMap, wbits, wbits16, hTree, ln, lc, clen, wfblk, wblk, shft, slc, dflt, dopt, deflateSync, pbf]; };
// gzip extra
var gze = function () { return [gzh, gzhl, wbytes, crc, crct]; };
// gunzip extra
var guze = function () { return [gzs, gzl]; };
// zlib extra
var zle = function () { return [zlh, wbytes, adler]; };
// unzlib extra
var zule = function () { return [zls]; };
// post buf
var pbf = function (msg) { return postMessage(msg, [msg.buffer]); };
// get opts
var gopt = function (o) { return o && {
    out: o.size && new u8(o.size),
    dictionary: o.dictionary
}; };
// async helper
var cbify = function (dat, opts, fns, init, id, cb) {
    var w = wrkr(fns, init, id, function (err, dat) {
        w.terminate();
        cb(err, dat);
    });
    w.postMessage([dat, opts], opts.consume ? [dat.buffer] : []);
    return function () { w.terminate(); };
};
// auto stream
var astrm = function (strm) {
    strm.ondata = function (dat, final) { return postMessage([dat, final], [dat.buffer]); };
    return function (ev) {
        if (ev.data[0]) {
            strm.push(ev.data[0], ev.data[1]);
            postMessage([ev.data[0].length]);
        }
        else
            strm.flush(ev.data[1]);
    };
};
// async stream attach
var astrmify = function (fns, strm, opts, init, id, flush, ext) {
    var t;
    var w = wrkr(fns, init, id, function (err, dat) {
        if (err)
            w.terminate(), strm.ondata.call(strm, err);
        else if (!Array.isArray(dat))
            ext(dat);
        else if (dat.length == 1) {
            strm.queuedSize -= dat[0];
            if (strm.ondrain)
                strm.ondrain(dat[0]);
        }
        else {
            if (dat[1])
                w.terminate();
            strm.ondata.call(strm, err, dat[0], dat[1]);
        }
    });
    w.postMessage(opts);
    strm.queuedSize = 0;
    strm.push = function (d, f) {
        if (!strm.ondata)
            err(5);
        if (t)
            strm.ondata(err(4, 0, 1), null, !!f);
        strm.queuedSize += d.length;
        // can fail for cross-realm Uint8Array, but ok - only a small performance penalty
        w.postMessage([d, t = f], d.buffer instanceof ArrayBuffer ? [d.buffer] : []);
    };
    strm.terminate = function () { w.terminate(); };
    if (flush) {
        strm.flush = function (sync) { w.postMessage([0, sync]); };
    }
};
// read 2 bytes
var b2 = function (d, b) { return d[b] | (d[b + 1] << 8); };
// read 4 bytes
var b4 = function (d, b) { return (d[b] | (d[b + 1] << 8) | (d[b + 2] << 16) | (d[b + 3] << 24)) >>> 0; };
// read 8 bytes
var b8 = function (d, b) { return b4(d, b) + (b4(d, b + 4) * 4294967296); };
// write bytes
var wbytes = function (d, b, v) {
    for (; v; ++b)
        d[b] = v, v >>>= 8;
};
// gzip header
var gzh = function (c, o) {
    var fn = o.filename;
    c[0] = 31, c[1] = 139, c[2] = 8, c[8] = o.level < 2 ? 4 : o.level == 9 ? 2 : 0, c[9] = 3; // assume Unix
    if (o.mtime != 0)
        wbytes(c, 4, Math.floor(new Date(o.mtime || Date.now()) / 1000));
    if (fn) {
        c[3] = 8;
        for (var i = 0; i <= fn.length; ++i)
            c[i + 10] = fn.charCodeAt(i);
    }
};
// gzip footer: -8 to -4 = CRC, -4 to -0 is length
// gzip start
var gzs = function (d) {
    if (d[0] != 31 || d[1] != 139 || d[2] != 8)
        err(6, 'invalid gzip data');
    var flg = d[3];
    var st = 10;
    if (flg & 4)
        st += (d[10] | d[11] << 8) + 2;
    for (var zs = (flg >> 3 & 1) + (flg >> 4 & 1); zs > 0; zs -= !d[st++])
        ;
    return st + (flg & 2);
};
// gzip length
var gzl = function (d) {
    var l = d.length;
    return (d[l - 4] | d[l - 3] << 8 | d[l - 2] << 16 | d[l - 1] << 24) >>> 0;
};
// gzip header length
var gzhl = function (o) { return 10 + (o.filename ? o.filename.length + 1 : 0); };
// zlib header
var zlh = function (c, o) {
    var lv = o.level, fl = lv == 0 ? 0 : lv < 6 ? 1 : lv == 9 ? 3 : 2;
    c[0] = 120, c[1] = (fl << 6) | (o.dictionary && 32);
    c[1] |= 31 - ((c[0] << 8) | c[1]) % 31;
    if (o.dictionary) {
        var h = adler();
        h.p(o.dictionary);
        wbytes(c, 2, h.d());
    }
};
// zlib start
var zls = function (d, dict) {
    if ((d[0] & 15) != 8 || (d[0] >> 4) > 7 || ((d[0] << 8 | d[1]) % 31))
        err(6, 'invalid zlib data');
    if ((d[1] >> 5 & 1) == +!dict)
        err(6, 'invalid zlib data: ' + (d[1] & 32 ? 'need' : 'unexpected') + ' dictionary');
    return (d[1] >> 3 & 4) + 2;
};
function StrmOpt(opts, cb) {
    if (typeof opts == 'function')
        cb = opts, opts = {};
    this.ondata = cb;
    return opts;
}
/**
 * Streaming DEFLATE compression
 */
var Deflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Deflate(opts, cb) {
        if (typeof opts == 'function')
            cb = opts, opts = {};
        this.ondata = cb;
        this.o = opts || {};
        this.s = { l: 0, i: 32768, w: 32768, z: 32768 };
        // Buffer length must always be 0 mod 32768 for index calculations to be correct when modifying head and prev
        // 98304 = 32768 (lookback) + 65536 (common chunk size)
        this.b = new u8(98304);
        if (this.o.dictionary) {
            var dict = this.o.dictionary.subarray(-32768);
            this.b.set(dict, 32768 - dict.length);
            this.s.i = 32768 - dict.length;
        }
    }
    Deflate.prototype.p = function (c, f) {
        this.ondata(dopt(c, this.o, 0, 0, this.s), f);
    };
    /**
     * Pushes a chunk to be deflated
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Deflate.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        if (this.s.l)
            err(4);
        var endLen = chunk.length + this.s.z;
        if (endLen > this.b.length) {
            if (endLen > 2 * this.b.length - 32768) {
                var newBuf = new u8(endLen & -32768);
                newBuf.set(this.b.subarray(0, this.s.z));
                this.b = newBuf;
            }
            var split = this.b.length - this.s.z;
            this.b.set(chunk.subarray(0, split), this.s.z);
            this.s.z = this.b.length;
            this.p(this.b, false);
            this.b.set(this.b.subarray(-32768));
            this.b.set(chunk.subarray(split), 32768);
            this.s.z = chunk.length - split + 32768;
            this.s.i = 32766, this.s.w = 32768;
        }
        else {
            this.b.set(chunk, this.s.z);
            this.s.z += chunk.length;
        }
        this.s.l = final & 1;
        if (this.s.z > this.s.w + 8191 || final) {
            this.p(this.b, final || false);
            this.s.w = this.s.i, this.s.i -= 2;
        }
        if (final) {
            // cleanup unneeded buffers/state to reduce memory usage
            this.s = this.o = {};
            this.b = et;
        }
    };
    /**
     * Flushes buffered uncompressed data. Useful to immediately retrieve the
     * deflated output for small inputs.
     * @param sync Whether to flush to a byte boundary. A sync flush takes 4-5
     *             extra bytes, but guarantees all pushed data is immediately
     *             decompressible. A separate DEFLATE stream may be concatenated
     *             with the current output after a sync flush.
     */
    Deflate.prototype.flush = function (sync) {
        if (!this.ondata)
            err(5);
        if (this.s.l)
            err(4);
        this.p(this.b, false);
        this.s.w = this.s.i, this.s.i -= 2;
        // could technically skip writing the type-0 block for (this.s.r & 7) == 0,
        // but the deterministic trailer (00 00 FF FF) is useful in some situations
        if (sync) {
            var c = new u8(6);
            c[0] = this.s.r >> 3;
            // write empty, non-final type-0 block
            var ep = wfblk(c, this.s.r, et);
            this.s.r = 0;
            this.ondata(c.subarray(0, ep >> 3), false);
        }
    };
    return Deflate;
}())));

/**
 * Asynchronous streaming DEFLATE compression
 */
var AsyncDeflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncDeflate(opts, cb) {
        astrmify([
            bDflt,
            function () { return [astrm, Deflate]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Deflate(ev.data);
            onmessage = astrm(strm);
        }, 6, 1);
    }
    return AsyncDeflate;
}())));

function deflate(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bDflt,
    ], function (ev) { return pbf(deflateSync(ev.data[0], ev.data[1])); }, 0, cb);
}
/**
 * Compresses data with DEFLATE without any wrapper
 * @param data The data to compress
 * @param opts The compression options
 * @returns The deflated version of the data
 */
function deflateSync(data, opts) {
    return dopt(data, opts || {}, 0, 0);
}
/**
 * Streaming DEFLATE decompression
 */
var Inflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Inflate(opts, cb) {
        // no StrmOpt here to avoid adding to workerizer
        if (typeof opts == 'function')
            cb = opts, opts = {};
        this.ondata = cb;
        var dict = opts && opts.dictionary && opts.dictionary.subarray(-32768);
        this.s = { i: 0, b: dict ? dict.length : 0 };
        this.o = new u8(32768);
        this.p = new u8(0);
        if (dict)
            this.o.set(dict);
    }
    Inflate.prototype.e = function (c) {
        if (!this.ondata)
            err(5);
        if (this.d)
            err(4);
        if (!this.p.length)
            this.p = c;
        else if (c.length) {
            var n = new u8(this.p.length + c.length);
            n.set(this.p), n.set(c, this.p.length), this.p = n;
        }
    };
    Inflate.prototype.c = function (final) {
        this.s.i = +(this.d = final || false);
        var bts = this.s.b;
        var dt = inflt(this.p, this.s, this.o);
        this.ondata(slc(dt, bts, this.s.b), this.d);
        this.o = slc(dt, this.s.b - 32768), this.s.b = this.o.length;
        this.p = slc(this.p, (this.s.p / 8) | 0), this.s.p &= 7;
    };
    /**
     * Pushes a chunk to be inflated
     * @param chunk The chunk to push
     * @param final Whether this is the final chunk
     */
    Inflate.prototype.push = function (chunk, final) {
        this.e(chunk), this.c(final);
    };
    return Inflate;
}())));

/**
 * Asynchronous streaming DEFLATE decompression
 */
var AsyncInflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncInflate(opts, cb) {
        astrmify([
            bInflt,
            function () { return [astrm, Inflate]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Inflate(ev.data);
            onmessage = astrm(strm);
        }, 7, 0);
    }
    return AsyncInflate;
}())));

function inflate(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bInflt
    ], function (ev) { return pbf(inflateSync(ev.data[0], gopt(ev.data[1]))); }, 1, cb);
}
function inflateSync(data, opts) {
    return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
// before you yell at me for not just using extends, my reason is that TS inheritance is hard to workerize.
/**
 * Streaming GZIP compression
 */
var Gzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Gzip(opts, cb) {
        this.c = crc();
        this.l = 0;
        this.v = 1;
        Deflate.call(this, opts, cb);
    }
    /**
     * Pushes a chunk to be GZIPped
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Gzip.prototype.push = function (chunk, final) {
        this.c.p(chunk);
        this.l += chunk.length;
        Deflate.prototype.push.call(this, chunk, final);
    };
    Gzip.prototype.p = function (c, f) {
        var raw = dopt(c, this.o, this.v && gzhl(this.o), f && 8, this.s);
        if (this.v)
            gzh(raw, this.o), this.v = 0;
        if (f)
            wbytes(raw, raw.length - 8, this.c.d()), wbytes(raw, raw.length - 4, this.l);
        this.ondata(raw, f);
    };
    /**
     * Flushes buffered uncompressed data. Useful to immediately retrieve the
     * GZIPped output for small inputs.
     * @param sync Whether to flush to a byte boundary. A sync flush takes 4-5
     *             extra bytes, but guarantees all pushed data is immediately
     *             decompressible.
     */
    Gzip.prototype.flush = function (sync) {
        Deflate.prototype.flush.call(this, sync);
    };
    return Gzip;
}())));

/**
 * Asynchronous streaming GZIP compression
 */
var AsyncGzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncGzip(opts, cb) {
        astrmify([
            bDflt,
            gze,
            function () { return [astrm, Deflate, Gzip]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Gzip(ev.data);
            onmessage = astrm(strm);
        }, 8, 1);
    }
    return AsyncGzip;
}())));

function gzip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bDflt,
        gze,
        function () { return [gzipSync]; }
    ], function (ev) { return pbf(gzipSync(ev.data[0], ev.data[1])); }, 2, cb);
}
/**
 * Compresses data with GZIP
 * @param data The data to compress
 * @param opts The compression options
 * @returns The gzipped version of the data
 */
function gzipSync(data, opts) {
    if (!opts)
        opts = {};
    var c = crc(), l = data.length;
    c.p(data);
    var d = dopt(data, opts, gzhl(opts), 8), s = d.length;
    return gzh(d, opts), wbytes(d, s - 8, c.d()), wbytes(d, s - 4, l), d;
}
/**
 * Streaming single or multi-member GZIP decompression
 */
var Gunzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Gunzip(opts, cb) {
        this.v = 1;
        this.r = 0;
        Inflate.call(this, opts, cb);
    }
    /**
     * Pushes a chunk to be GUNZIPped
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Gunzip.prototype.push = function (chunk, final) {
        Inflate.prototype.e.call(this, chunk);
        this.r += chunk.length;
        if (this.v) {
            var p = this.p.subarray(this.v - 1);
            var s = p.length > 3 ? gzs(p) : 4;
            if (s > p.length) {
                if (!final)
                    return;
            }
            else if (this.v > 1 && this.onmember) {
                this.onmember(this.r - p.length);
            }
            this.p = p.subarray(s), this.v = 0;
        }
        // necessary to prevent TS from using the closure value
        // This allows for workerization to function correctly
        Inflate.prototype.c.call(this, 0);
        // process concatenated GZIP
        if (this.s.f && !this.s.l) {
            this.v = shft(this.s.p) + 9;
            this.s = { i: 0 };
            this.o = new u8(0);
            this.push(new u8(0), final);
        }
        else if (final) {
            Inflate.prototype.c.call(this, final);
        }
    };
    return Gunzip;
}())));

/**
 * Asynchronous streaming single or multi-member GZIP decompression
 */
var AsyncGunzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncGunzip(opts, cb) {
        var _this = this;
        astrmify([
            bInflt,
            guze,
            function () { return [astrm, Inflate, Gunzip]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Gunzip(ev.data);
            strm.onmember = function (offset) { return postMessage(offset); };
            onmessage = astrm(strm);
        }, 9, 0, function (offset) { return _this.onmember && _this.onmember(offset); });
    }
    return AsyncGunzip;
}())));

function gunzip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bInflt,
        guze,
        function () { return [gunzipSync]; }
    ], function (ev) { return pbf(gunzipSync(ev.data[0], ev.data[1])); }, 3, cb);
}
function gunzipSync(data, opts) {
    var st = gzs(data);
    if (st + 8 > data.length)
        err(6, 'invalid gzip data');
    return inflt(data.subarray(st, -8), { i: 2 }, opts && opts.out || new u8(gzl(data)), opts && opts.dictionary);
}
/**
 * Streaming Zlib compression
 */
var Zlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Zlib(opts, cb) {
        this.c = adler();
        this.v = 1;
        Deflate.call(this, opts, cb);
    }
    /**
     * Pushes a chunk to be zlibbed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Zlib.prototype.push = function (chunk, final) {
        this.c.p(chunk);
        Deflate.prototype.push.call(this, chunk, final);
    };
    Zlib.prototype.p = function (c, f) {
        var raw = dopt(c, this.o, this.v && (this.o.dictionary ? 6 : 2), f && 4, this.s);
        if (this.v)
            zlh(raw, this.o), this.v = 0;
        if (f)
            wbytes(raw, raw.length - 4, this.c.d());
        this.ondata(raw, f);
    };
    /**
     * Flushes buffered uncompressed data. Useful to immediately retrieve the
     * zlibbed output for small inputs.
     * @param sync Whether to flush to a byte boundary. A sync flush takes 4-5
     *             extra bytes, but guarantees all pushed data is immediately
     *             decompressible.
     */
    Zlib.prototype.flush = function (sync) {
        Deflate.prototype.flush.call(this, sync);
    };
    return Zlib;
}())));

/**
 * Asynchronous streaming Zlib compression
 */
var AsyncZlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncZlib(opts, cb) {
        astrmify([
            bDflt,
            zle,
            function () { return [astrm, Deflate, Zlib]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Zlib(ev.data);
            onmessage = astrm(strm);
        }, 10, 1);
    }
    return AsyncZlib;
}())));

function zlib(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bDflt,
        zle,
        function () { return [zlibSync]; }
    ], function (ev) { return pbf(zlibSync(ev.data[0], ev.data[1])); }, 4, cb);
}
/**
 * Compress data with Zlib
 * @param data The data to compress
 * @param opts The compression options
 * @returns The zlib-compressed version of the data
 */
function zlibSync(data, opts) {
    if (!opts)
        opts = {};
    var a = adler();
    a.p(data);
    var d = dopt(data, opts, opts.dictionary ? 6 : 2, 4);
    return zlh(d, opts), wbytes(d, d.length - 4, a.d()), d;
}
/**
 * Streaming Zlib decompression
 */
var Unzlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Unzlib(opts, cb) {
        Inflate.call(this, opts, cb);
        this.v = opts && opts.dictionary ? 2 : 1;
    }
    /**
     * Pushes a chunk to be unzlibbed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Unzlib.prototype.push = function (chunk, final) {
        Inflate.prototype.e.call(this, chunk);
        if (this.v) {
            if (this.p.length < 6 && !final)
                return;
            this.p = this.p.subarray(zls(this.p, this.v - 1)), this.v = 0;
        }
        if (final) {
            if (this.p.length < 4)
                err(6, 'invalid zlib data');
            this.p = this.p.subarray(0, -4);
        }
        // necessary to prevent TS from using the closure value
        // This allows for workerization to function correctly
        Inflate.prototype.c.call(this, final);
    };
    return Unzlib;
}())));

/**
 * Asynchronous streaming Zlib decompression
 */
var AsyncUnzlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncUnzlib(opts, cb) {
        astrmify([
            bInflt,
            zule,
            function () { return [astrm, Inflate, Unzlib]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Unzlib(ev.data);
            onmessage = astrm(strm);
        }, 11, 0);
    }
    return AsyncUnzlib;
}())));

function unzlib(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bInflt,
        zule,
        function () { return [unzlibSync]; }
    ], function (ev) { return pbf(unzlibSync(ev.data[0], gopt(ev.data[1]))); }, 5, cb);
}
function unzlibSync(data, opts) {
    return inflt(data.subarray(zls(data, opts && opts.dictionary), -4), { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
// Default algorithm for compression (used because having a known output size allows faster decompression)


/**
 * Streaming GZIP, Zlib, or raw DEFLATE decompression
 */
var Decompress = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Decompress(opts, cb) {
        this.o = StrmOpt.call(this, opts, cb) || {};
        this.G = Gunzip;
        this.I = Inflate;
        this.Z = Unzlib;
    }
    // init substream
    // overriden by AsyncDecompress
    Decompress.prototype.i = function () {
        var _this = this;
        this.s.ondata = function (dat, final) {
            _this.ondata(dat, final);
        };
    };
    /**
     * Pushes a chunk to be decompressed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Decompress.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        if (!this.s) {
            if (this.p && this.p.length) {
                var n = new u8(this.p.length + chunk.length);
                n.set(this.p), n.set(chunk, this.p.length);
            }
            else
                this.p = chunk;
            if (this.p.length > 2) {
                this.s = (this.p[0] == 31 && this.p[1] == 139 && this.p[2] == 8)
                    ? new this.G(this.o)
                    : ((this.p[0] & 15) != 8 || (this.p[0] >> 4) > 7 || ((this.p[0] << 8 | this.p[1]) % 31))
                        ? new this.I(this.o)
                        : new this.Z(this.o);
                this.i();
                this.s.push(this.p, final);
                this.p = null;
            }
        }
        else
            this.s.push(chunk, final);
    };
    return Decompress;
}())));

/**
 * Asynchronous streaming GZIP, Zlib, or raw DEFLATE decompression
 */
var AsyncDecompress = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncDecompress(opts, cb) {
        Decompress.call(this, opts, cb);
        this.queuedSize = 0;
        this.G = AsyncGunzip;
        this.I = AsyncInflate;
        this.Z = AsyncUnzlib;
    }
    AsyncDecompress.prototype.i = function () {
        var _this = this;
        this.s.ondata = function (err, dat, final) {
            _this.ondata(err, dat, final);
        };
        this.s.ondrain = function (size) {
            _this.queuedSize -= size;
            if (_this.ondrain)
                _this.ondrain(size);
        };
    };
    /**
     * Pushes a chunk to be decompressed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    AsyncDecompress.prototype.push = function (chunk, final) {
        this.queuedSize += chunk.length;
        Decompress.prototype.push.call(this, chunk, final);
    };
    return AsyncDecompress;
}())));

function decompress(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return (data[0] == 31 && data[1] == 139 && data[2] == 8)
        ? gunzip(data, opts, cb)
        : ((data[0] & 15) != 8 || (data[0] >> 4) > 7 || ((data[0] << 8 | data[1]) % 31))
            ? inflate(data, opts, cb)
            : unzlib(data, opts, cb);
}
/**
 * Expands compressed GZIP, Zlib, or raw DEFLATE data, automatically detecting the format
 * @param data The data to decompress
 * @param opts The decompression options
 * @returns The decompressed version of the data
 */
function decompressSync(data, opts) {
    return (data[0] == 31 && data[1] == 139 && data[2] == 8)
        ? gunzipSync(data, opts)
        : ((data[0] & 15) != 8 || (data[0] >> 4) > 7 || ((data[0] << 8 | data[1]) % 31))
            ? inflateSync(data, opts)
            : unzlibSync(data, opts);
}
// flatten a directory structure
var fltn = function (d, p, t, o) {
    for (var k in d) {
        var val = d[k], n = p + k, op = o;
        if (Array.isArray(val))
            op = mrg(o, val[1]), val = val[0];
        if (ArrayBuffer.isView(val))
            t[n] = [val, op];
        else {
            t[n += '/'] = [new u8(0), op];
            fltn(val, n, t, o);
        }
    }
};
// text encoder
var te = typeof TextEncoder != 'undefined' && /*#__PURE__*/ new TextEncoder();
// text decoder
var td = typeof TextDecoder != 'undefined' && /*#__PURE__*/ new TextDecoder();
// text decoder stream
var tds = 0;
try {
    td.decode(et, { stream: true });
    tds = 1;
}
catch (e) { }
// decode UTF8
var dutf8 = function (d) {
    for (var r = '', i = 0;;) {
        var c = d[i++];
        var eb = (c > 127) + (c > 223) + (c > 239);
        if (i + eb > d.length)
            return { s: r, r: slc(d, i - 1) };
        if (!eb)
            r += String.fromCharCode(c);
        else if (eb == 3) {
            c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | (d[i++] & 63)) - 65536,
                r += String.fromCharCode(55296 | (c >> 10), 56320 | (c & 1023));
        }
        else if (eb & 1)
            r += String.fromCharCode((c & 31) << 6 | (d[i++] & 63));
        else
            r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | (d[i++] & 63));
    }
};
/**
 * Streaming UTF-8 decoding
 */
var DecodeUTF8 = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a UTF-8 decoding stream
     * @param cb The callback to call whenever data is decoded
     */
    function DecodeUTF8(cb) {
        this.ondata = cb;
        if (tds)
            this.t = new TextDecoder();
        else
            this.p = et;
    }
    /**
     * Pushes a chunk to be decoded from UTF-8 binary
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    DecodeUTF8.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        final = !!final;
        if (this.t) {
            this.ondata(this.t.decode(chunk, { stream: true }), final);
            if (final) {
                if (this.t.decode().length)
                    err(8);
                this.t = null;
            }
            return;
        }
        if (!this.p)
            err(4);
        var dat = new u8(this.p.length + chunk.length);
        dat.set(this.p);
        dat.set(chunk, this.p.length);
        var _a = dutf8(dat), s = _a.s, r = _a.r;
        if (final) {
            if (r.length)
                err(8);
            this.p = null;
        }
        else
            this.p = r;
        this.ondata(s, final);
    };
    return DecodeUTF8;
}())));

/**
 * Streaming UTF-8 encoding
 */
var EncodeUTF8 = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a UTF-8 decoding stream
     * @param cb The callback to call whenever data is encoded
     */
    function EncodeUTF8(cb) {
        this.ondata = cb;
    }
    /**
     * Pushes a chunk to be encoded to UTF-8
     * @param chunk The string data to push
     * @param final Whether this is the last chunk
     */
    EncodeUTF8.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        if (this.d)
            err(4);
        this.ondata(strToU8(chunk), this.d = final || false);
    };
    return EncodeUTF8;
}())));

/**
 * Converts a string into a Uint8Array for use with compression/decompression methods
 * @param str The string to encode
 * @param latin1 Whether or not to interpret the data as Latin-1. This should
 *               not need to be true unless decoding a binary string.
 * @returns The string encoded in UTF-8/Latin-1 binary
 */
function strToU8(str, latin1) {
    if (latin1) {
        var ar_1 = new u8(str.length);
        for (var i = 0; i < str.length; ++i)
            ar_1[i] = str.charCodeAt(i);
        return ar_1;
    }
    if (te)
        return te.encode(str);
    var l = str.length;
    var ar = new u8(str.length + (str.length >> 1));
    var ai = 0;
    var w = function (v) { ar[ai++] = v; };
    for (var i = 0; i < l; ++i) {
        if (ai + 5 > ar.length) {
            var n = new u8(ai + 8 + ((l - i) << 1));
            n.set(ar);
            ar = n;
        }
        var c = str.charCodeAt(i);
        if (c < 128 || latin1)
            w(c);
        else if (c < 2048)
            w(192 | (c >> 6)), w(128 | (c & 63));
        else if (c > 55295 && c < 57344)
            c = 65536 + (c & 1023 << 10) | (str.charCodeAt(++i) & 1023),
                w(240 | (c >> 18)), w(128 | ((c >> 12) & 63)), w(128 | ((c >> 6) & 63)), w(128 | (c & 63));
        else
            w(224 | (c >> 12)), w(128 | ((c >> 6) & 63)), w(128 | (c & 63));
    }
    return slc(ar, 0, ai);
}
/**
 * Converts a Uint8Array to a string
 * @param dat The data to decode to string
 * @param latin1 Whether or not to interpret the data as Latin-1. This should
 *               not need to be true unless encoding to binary string.
 * @returns The original UTF-8/Latin-1 string
 */
function strFromU8(dat, latin1) {
    if (latin1) {
        var r = '';
        for (var i = 0; i < dat.length; i += 16384)
            r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
        return r;
    }
    else if (td) {
        return td.decode(dat);
    }
    else {
        var _a = dutf8(dat), s = _a.s, r = _a.r;
        if (r.length)
            err(8);
        return s;
    }
}
;
// deflate bit flag
var dbf = function (l) { return l == 1 ? 3 : l < 6 ? 2 : l == 9 ? 1 : 0; };
// skip local zip header
var slzh = function (d, b) { return b + 30 + b2(d, b + 26) + b2(d, b + 28); };
// read zip header
var zh = function (d, b, z) {
    var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
    var _a = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a[0], su = _a[1], off = _a[2];
    return [b2(d, b + 10), sc, su, fn, es + efl + b2(d, b + 32), off];
};
// read zip64 header sizes
var z64hs = function (d, b, l, z, sc, su, off) {
    var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
    var nf = nsc + nsu + noff;
    if (z && nf) {
        for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
            if (b2(d, b) == 1) {
                return [
                    nsc ? b8(d, b + 4 + 8 * nsu) : sc,
                    nsu ? b8(d, b + 4) : su,
                    noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
                    1
                ];
            }
        }
        // z == 2 for unknown whether or not zip64
        if (z < 2)
            err(13);
    }
    return [sc, su, off, 0];
};
// extra field length
var exfl = function (ex) {
    var le = 0;
    if (ex) {
        for (var k in ex) {
            var l = ex[k].length;
            if (l > 65535)
                err(9);
            le += l + 4;
        }
    }
    return le;
};
// write zip header
var wzh = function (d, b, f, fn, u, c, ce, co) {
    var fl = fn.length, ex = f.extra, col = co && co.length;
    var exl = exfl(ex);
    wbytes(d, b, ce != null ? 0x2014B50 : 0x4034B50), b += 4;
    if (ce != null)
        d[b++] = 20, d[b++] = f.os;
    d[b] = 20, b += 2; // spec compliance? what's that?
    d[b++] = (f.flag << 1) | (c < 0 && 8), d[b++] = u && 8;
    d[b++] = f.compression & 255, d[b++] = f.compression >> 8;
    var dt = new Date(f.mtime == null ? Date.now() : f.mtime), y = dt.getFullYear() - 1980;
    if (y < 0 || y > 119)
        err(10);
    wbytes(d, b, (y << 25) | ((dt.getMonth() + 1) << 21) | (dt.getDate() << 16) | (dt.getHours() << 11) | (dt.getMinutes() << 5) | (dt.getSeconds() >> 1)), b += 4;
    if (c != -1) {
        wbytes(d, b, f.crc);
        wbytes(d, b + 4, c < 0 ? -c - 2 : c);
        wbytes(d, b + 8, f.size);
    }
    wbytes(d, b + 12, fl);
    wbytes(d, b + 14, exl), b += 16;
    if (ce != null) {
        wbytes(d, b, col);
        wbytes(d, b + 6, f.attrs);
        wbytes(d, b + 10, ce), b += 14;
    }
    d.set(fn, b);
    b += fl;
    if (exl) {
        for (var k in ex) {
            var exf = ex[k], l = exf.length;
            wbytes(d, b, +k);
            wbytes(d, b + 2, l);
            d.set(exf, b + 4), b += 4 + l;
        }
    }
    if (col)
        d.set(co, b), b += col;
    return b;
};
// write zip footer (end of central directory)
var wzf = function (o, b, c, d, e) {
    wbytes(o, b, 0x6054B50); // skip disk
    wbytes(o, b + 8, c);
    wbytes(o, b + 10, c);
    wbytes(o, b + 12, d);
    wbytes(o, b + 16, e);
};
/**
 * A pass-through stream to keep data uncompressed in a ZIP archive.
 */
var ZipPassThrough = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a pass-through stream that can be added to ZIP archives
     * @param filename The filename to associate with this data stream
     */
    function ZipPassThrough(filename) {
        this.filename = filename;
        this.c = crc();
        this.size = 0;
        this.compression = 0;
    }
    /**
     * Processes a chunk and pushes to the output stream. You can override this
     * method in a subclass for custom behavior, but by default this passes
     * the data through. You must call this.ondata(err, chunk, final) at some
     * point in this method.
     * @param chunk The chunk to process
     * @param final Whether this is the last chunk
     */
    ZipPassThrough.prototype.process = function (chunk, final) {
        this.ondata(null, chunk, final);
    };
    /**
     * Pushes a chunk to be added. If you are subclassing this with a custom
     * compression algorithm, note that you must push data from the source
     * file only, pre-compression.
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    ZipPassThrough.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        this.c.p(chunk);
        this.size += chunk.length;
        if (final)
            this.crc = this.c.d();
        // we shouldn't really do this cast, but properly handling ArrayBufferLike
        // makes the API unergonomic with Buffer
        this.process(chunk, final || false);
    };
    return ZipPassThrough;
}())));

// I don't extend because TypeScript extension adds 1kB of runtime bloat
/**
 * Streaming DEFLATE compression for ZIP archives. Prefer using AsyncZipDeflate
 * for better performance
 */
var ZipDeflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a DEFLATE stream that can be added to ZIP archives
     * @param filename The filename to associate with this data stream
     * @param opts The compression options
     */
    function ZipDeflate(filename, opts) {
        var _this = this;
        if (!opts)
            opts = {};
        ZipPassThrough.call(this, filename);
        this.d = new Deflate(opts, function (dat, final) {
            _this.ondata(null, dat, final);
        });
        this.compression = 8;
        this.flag = dbf(opts.level);
    }
    ZipDeflate.prototype.process = function (chunk, final) {
        try {
            this.d.push(chunk, final);
        }
        catch (e) {
            this.ondata(e, null, final);
        }
    };
    /**
     * Pushes a chunk to be deflated
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    ZipDeflate.prototype.push = function (chunk, final) {
        ZipPassThrough.prototype.push.call(this, chunk, final);
    };
    return ZipDeflate;
}())));

/**
 * Asynchronous streaming DEFLATE compression for ZIP archives
 */
var AsyncZipDeflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates an asynchronous DEFLATE stream that can be added to ZIP archives
     * @param filename The filename to associate with this data stream
     * @param opts The compression options
     */
    function AsyncZipDeflate(filename, opts) {
        var _this = this;
        if (!opts)
            opts = {};
        ZipPassThrough.call(this, filename);
        this.d = new AsyncDeflate(opts, function (err, dat, final) {
            _this.ondata(err, dat, final);
        });
        this.compression = 8;
        this.flag = dbf(opts.level);
        this.terminate = this.d.terminate;
    }
    AsyncZipDeflate.prototype.process = function (chunk, final) {
        this.d.push(chunk, final);
    };
    /**
     * Pushes a chunk to be deflated
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    AsyncZipDeflate.prototype.push = function (chunk, final) {
        ZipPassThrough.prototype.push.call(this, chunk, final);
    };
    return AsyncZipDeflate;
}())));

// TODO: Better tree shaking
/**
 * A zippable archive to which files can incrementally be added
 */
var Zip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates an empty ZIP archive to which files can be added
     * @param cb The callback to call whenever data for the generated ZIP archive
     *           is available
     */
    function Zip(cb) {
        this.ondata = cb;
        this.u = [];
        this.d = 1;
    }
    /**
     * Adds a file to the ZIP archive
     * @param file The file stream to add
     */
    Zip.prototype.add = function (file) {
        var _this = this;
        if (!this.ondata)
            err(5);
        // finishing or finished
        if (this.d & 2)
            this.ondata(err(4 + (this.d & 1) * 8, 0, 1), null, false);
        else {
            var f = strToU8(file.filename), fl_1 = f.length;
            var com = file.comment, o = com && strToU8(com);
            var u = fl_1 != file.filename.length || (o && (com.length != o.length));
            var hl_1 = fl_1 + exfl(file.extra) + 30;
            if (fl_1 > 65535)
                this.ondata(err(11, 0, 1), null, false);
            var header = new u8(hl_1);
            wzh(header, 0, file, f, u, -1);
            var chks_1 = [header];
            var pAll_1 = function () {
                for (var _i = 0, chks_2 = chks_1; _i < chks_2.length; _i++) {
                    var chk = chks_2[_i];
                    _this.ondata(null, chk, false);
                }
                chks_1 = [];
            };
            var tr_1 = this.d;
            this.d = 0;
            var ind_1 = this.u.length;
            var uf_1 = mrg(file, {
                f: f,
                u: u,
                o: o,
                t: function () {
                    if (file.terminate)
                        file.terminate();
                },
                r: function () {
                    pAll_1();
                    if (tr_1) {
                        var nxt = _this.u[ind_1 + 1];
                        if (nxt)
                            nxt.r();
                        else
                            _this.d = 1;
                    }
                    tr_1 = 1;
                }
            });
            var cl_1 = 0;
            file.ondata = function (err, dat, final) {
                if (err) {
                    _this.ondata(err, dat, final);
                    _this.terminate();
                }
                else {
                    cl_1 += dat.length;
                    chks_1.push(dat);
                    if (final) {
                        var dd = new u8(16);
                        wbytes(dd, 0, 0x8074B50);
                        wbytes(dd, 4, file.crc);
                        wbytes(dd, 8, cl_1);
                        wbytes(dd, 12, file.size);
                        chks_1.push(dd);
                        uf_1.c = cl_1, uf_1.b = hl_1 + cl_1 + 16, uf_1.crc = file.crc, uf_1.size = file.size;
                        if (tr_1)
                            uf_1.r();
                        tr_1 = 1;
                    }
                    else if (tr_1)
                        pAll_1();
                }
            };
            this.u.push(uf_1);
        }
    };
    /**
     * Ends the process of adding files and prepares to emit the final chunks.
     * This *must* be called after adding all desired files for the resulting
     * ZIP file to work properly.
     */
    Zip.prototype.end = function () {
        var _this = this;
        if (this.d & 2) {
            this.ondata(err(4 + (this.d & 1) * 8, 0, 1), null, true);
            return;
        }
        if (this.d)
            this.e();
        else
            this.u.push({
                r: function () {
                    if (!(_this.d & 1))
                        return;
                    _this.u.splice(-1, 1);
                    _this.e();
                },
                t: function () { }
            });
        this.d = 3;
    };
    Zip.prototype.e = function () {
        var bt = 0, l = 0, tl = 0;
        for (var _i = 0, _a = this.u; _i < _a.length; _i++) {
            var f = _a[_i];
            tl += 46 + f.f.length + exfl(f.extra) + (f.o ? f.o.length : 0);
        }
        var out = new u8(tl + 22);
        for (var _b = 0, _c = this.u; _b < _c.length; _b++) {
            var f = _c[_b];
            wzh(out, bt, f, f.f, f.u, -f.c - 2, l, f.o);
            bt += 46 + f.f.length + exfl(f.extra) + (f.o ? f.o.length : 0), l += f.b;
        }
        wzf(out, bt, this.u.length, tl, l);
        this.ondata(null, out, true);
        this.d = 2;
    };
    /**
     * A method to terminate any internal workers used by the stream. Subsequent
     * calls to add() will fail.
     */
    Zip.prototype.terminate = function () {
        for (var _i = 0, _a = this.u; _i < _a.length; _i++) {
            var f = _a[_i];
            f.t();
        }
        this.d = 2;
    };
    return Zip;
}())));

function zip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    var r = {};
    fltn(data, '', r, opts);
    var k = Object.keys(r);
    var lft = k.length, o = 0, tot = 0;
    var slft = lft, files = new Array(lft);
    var term = [];
    var tAll = function () {
        for (var i = 0; i < term.length; ++i)
            term[i]();
    };
    var cbd = function (a, b) {
        mt(function () { cb(a, b); });
    };
    mt(function () { cbd = cb; });
    var cbf = function () {
        var out = new u8(tot + 22), oe = o, cdl = tot - o;
        tot = 0;
        for (var i = 0; i < slft; ++i) {
            var f = files[i];
            try {
                var l = f.c.length;
                wzh(out, tot, f, f.f, f.u, l);
                var badd = 30 + f.f.length + exfl(f.extra);
                var loc = tot + badd;
                out.set(f.c, loc);
                wzh(out, o, f, f.f, f.u, l, tot, f.m), o += 16 + badd + (f.m ? f.m.length : 0), tot = loc + l;
            }
            catch (e) {
                return cbd(e, null);
            }
        }
        wzf(out, o, files.length, cdl, oe);
        cbd(null, out);
    };
    if (!lft)
        cbf();
    var _loop_1 = function (i) {
        var fn = k[i];
        var _a = r[fn], file = _a[0], p = _a[1];
        var c = crc(), size = file.length;
        c.p(file);
        var f = strToU8(fn), s = f.length;
        var com = p.comment, m = com && strToU8(com), ms = m && m.length;
        var exl = exfl(p.extra);
        var compression = p.level == 0 ? 0 : 8;
        var cbl = function (e, d) {
            if (e) {
                tAll();
                cbd(e, null);
            }
            else {
                var l = d.length;
                files[i] = mrg(p, {
                    size: size,
                    crc: c.d(),
                    c: d,
                    f: f,
                    m: m,
                    u: s != fn.length || (m && (com.length != ms)),
                    compression: compression
                });
                o += 30 + s + exl + l;
                tot += 76 + 2 * (s + exl) + (ms || 0) + l;
                if (!--lft)
                    cbf();
            }
        };
        if (s > 65535)
            cbl(err(11, 0, 1), null);
        if (!compression)
            cbl(null, file);
        else if (size < 160000) {
            try {
                cbl(null, deflateSync(file, p));
            }
            catch (e) {
                cbl(e, null);
            }
        }
        else
            term.push(deflate(file, p, cbl));
    };
    // Cannot use lft because it can decrease
    for (var i = 0; i < slft; ++i) {
        _loop_1(i);
    }
    return tAll;
}
/**
 * Synchronously creates a ZIP file. Prefer using `zip` for better performance
 * with more than one file.
 * @param data The directory structure for the ZIP archive
 * @param opts The main options, merged with per-file options
 * @returns The generated ZIP archive
 */
function zipSync(data, opts) {
    if (!opts)
        opts = {};
    var r = {};
    var files = [];
    fltn(data, '', r, opts);
    var o = 0;
    var tot = 0;
    for (var fn in r) {
        var _a = r[fn], file = _a[0], p = _a[1];
        var compression = p.level == 0 ? 0 : 8;
        var f = strToU8(fn), s = f.length;
        var com = p.comment, m = com && strToU8(com), ms = m && m.length;
        var exl = exfl(p.extra);
        if (s > 65535)
            err(11);
        var d = compression ? deflateSync(file, p) : file, l = d.length;
        var c = crc();
        c.p(file);
        files.push(mrg(p, {
            size: file.length,
            crc: c.d(),
            c: d,
            f: f,
            m: m,
            u: s != fn.length || (m && (com.length != ms)),
            o: o,
            compression: compression
        }));
        o += 30 + s + exl + l;
        tot += 76 + 2 * (s + exl) + (ms || 0) + l;
    }
    var out = new u8(tot + 22), oe = o, cdl = tot - o;
    for (var i = 0; i < files.length; ++i) {
        var f = files[i];
        wzh(out, f.o, f, f.f, f.u, f.c.length);
        var badd = 30 + f.f.length + exfl(f.extra);
        out.set(f.c, f.o + badd);
        wzh(out, o, f, f.f, f.u, f.c.length, f.o, f.m), o += 16 + badd + (f.m ? f.m.length : 0);
    }
    wzf(out, o, files.length, cdl, oe);
    return out;
}
/**
 * Streaming pass-through decompression for ZIP archives
 */
var UnzipPassThrough = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function UnzipPassThrough() {
    }
    UnzipPassThrough.prototype.push = function (chunk, final) {
        // same as ZipPassThrough: cast to retain Buffer ergonomics
        this.ondata(null, chunk, final);
    };
    UnzipPassThrough.compression = 0;
    return UnzipPassThrough;
}())));

/**
 * Streaming DEFLATE decompression for ZIP archives. Prefer AsyncZipInflate for
 * better performance.
 */
var UnzipInflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a DEFLATE decompression that can be used in ZIP archives
     */
    function UnzipInflate() {
        var _this = this;
        this.i = new Inflate(function (dat, final) {
            _this.ondata(null, dat, final);
        });
    }
    UnzipInflate.prototype.push = function (chunk, final) {
        try {
            this.i.push(chunk, final);
        }
        catch (e) {
            this.ondata(e, null, final);
        }
    };
    UnzipInflate.compression = 8;
    return UnzipInflate;
}())));

/**
 * Asynchronous streaming DEFLATE decompression for ZIP archives
 */
var AsyncUnzipInflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a DEFLATE decompression that can be used in ZIP archives
     */
    function AsyncUnzipInflate(_, sz) {
        var _this = this;
        if (sz < 320000) {
            this.i = new Inflate(function (dat, final) {
                _this.ondata(null, dat, final);
            });
        }
        else {
            this.i = new AsyncInflate(function (err, dat, final) {
                _this.ondata(err, dat, final);
            });
            this.terminate = this.i.terminate;
        }
    }
    AsyncUnzipInflate.prototype.push = function (chunk, final) {
        if (this.i.terminate)
            chunk = slc(chunk, 0);
        this.i.push(chunk, final);
    };
    AsyncUnzipInflate.compression = 8;
    return AsyncUnzipInflate;
}())));

/**
 * A ZIP archive decompression stream that emits files as they are discovered
 */
var Unzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a ZIP decompression stream
     * @param cb The callback to call whenever a file in the ZIP archive is found
     */
    function Unzip(cb) {
        this.onfile = cb;
        this.k = [];
        this.o = {
            0: UnzipPassThrough
        };
        this.p = et;
    }
    /**
     * Pushes a chunk to be unzipped
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Unzip.prototype.push = function (chunk, final) {
        var _this = this;
        if (!this.onfile)
            err(5);
        if (!this.p)
            err(4);
        if (this.c > 0) {
            var len = Math.min(this.c, chunk.length);
            var toAdd = chunk.subarray(0, len);
            this.c -= len;
            if (this.d)
                this.d.push(toAdd, !this.c);
            else
                this.k[0].push(toAdd);
            chunk = chunk.subarray(len);
            if (chunk.length)
                return this.push(chunk, final);
        }
        else {
            var f = 0, i = 0, is = void 0, buf = void 0;
            if (!this.p.length)
                buf = chunk;
            else if (!chunk.length)
                buf = this.p;
            else {
                buf = new u8(this.p.length + chunk.length);
                buf.set(this.p), buf.set(chunk, this.p.length);
            }
            var l = buf.length, oc = this.c, add = oc && this.d;
            var _loop_2 = function () {
                var sig = b4(buf, i);
                if (sig == 0x4034B50) {
                    f = 1, is = i;
                    this_1.d = null;
                    this_1.c = 0;
                    var bf = b2(buf, i + 6), cmp_1 = b2(buf, i + 8), u = bf & 2048, dd = bf & 8, fnl = b2(buf, i + 26), es = b2(buf, i + 28);
                    if (l > i + 30 + fnl + es) {
                        var chks_3 = [];
                        this_1.k.unshift(chks_3);
                        f = 2;
                        var lsc = b4(buf, i + 18), lsu = b4(buf, i + 22);
                        var fn_1 = strFromU8(buf.subarray(i + 30, i += 30 + fnl), !u);
                        var _a = z64hs(buf, i, es, 2, lsc, lsu, 0), sc_1 = _a[0], su_1 = _a[1], z64 = _a[3];
                        if (dd)
                            sc_1 = -1 - z64;
                        i += es;
                        this_1.c = sc_1;
                        var d_1;
                        var file_1 = {
                            name: fn_1,
                            compression: cmp_1,
                            start: function () {
                                if (!file_1.ondata)
                                    err(5);
                                if (!sc_1)
                                    file_1.ondata(null, et, true);
                                else {
                                    var ctr = _this.o[cmp_1];
                                    if (!ctr)
                                        file_1.ondata(err(14, 'unknown compression type ' + cmp_1, 1), null, false);
                                    d_1 = sc_1 < 0 ? new ctr(fn_1) : new ctr(fn_1, sc_1, su_1);
                                    d_1.ondata = function (err, dat, final) { file_1.ondata(err, dat, final); };
                                    for (var _i = 0, chks_4 = chks_3; _i < chks_4.length; _i++) {
                                        var dat = chks_4[_i];
                                        d_1.push(dat, false);
                                    }
                                    if (_this.k[0] == chks_3 && _this.c)
                                        _this.d = d_1;
                                    else
                                        d_1.push(et, true);
                                }
                            },
                            terminate: function () {
                                if (d_1 && d_1.terminate)
                                    d_1.terminate();
                            }
                        };
                        if (sc_1 >= 0)
                            file_1.size = sc_1, file_1.originalSize = su_1;
                        this_1.onfile(file_1);
                    }
                    return "break";
                }
                else if (oc) {
                    if (sig == 0x8074B50) {
                        is = i += 12 + (oc == -2 && 8), f = 3, this_1.c = 0;
                        return "break";
                    }
                    else if (sig == 0x2014B50) {
                        is = i -= 4, f = 3, this_1.c = 0;
                        return "break";
                    }
                }
            };
            var this_1 = this;
            for (; i < l - 4; ++i) {
                var state_1 = _loop_2();
                if (state_1 === "break")
                    break;
            }
            this.p = et;
            if (oc < 0) {
                var dat = f ? buf.subarray(0, is - 12 - (oc == -2 && 8) - (b4(buf, is - 16) == 0x8074B50 && 4)) : buf.subarray(0, i);
                if (add)
                    add.push(dat, !!f);
                else
                    this.k[+(f == 2)].push(dat);
            }
            if (f & 2)
                return this.push(buf.subarray(i), final);
            this.p = buf.subarray(i);
        }
        if (final) {
            if (this.c)
                err(13);
            this.p = null;
        }
    };
    /**
     * Registers a decoder with the stream, allowing for files compressed with
     * the compression type provided to be expanded correctly
     * @param decoder The decoder constructor
     */
    Unzip.prototype.register = function (decoder) {
        this.o[decoder.compression] = decoder;
    };
    return Unzip;
}())));

var mt = typeof queueMicrotask == 'function' ? queueMicrotask : typeof setTimeout == 'function' ? setTimeout : function (fn) { fn(); };
function unzip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    var term = [];
    var tAll = function () {
        for (var i = 0; i < term.length; ++i)
            term[i]();
    };
    var files = {};
    var cbd = function (a, b) {
        mt(function () { cb(a, b); });
    };
    mt(function () { cbd = cb; });
    var e = data.length - 22;
    for (; b4(data, e) != 0x6054B50; --e) {
        if (!e || data.length - e > 65558) {
            cbd(err(13, 0, 1), null);
            return tAll;
        }
    }
    ;
    var lft = b2(data, e + 8);
    if (lft) {
        var c = lft;
        var o = b4(data, e + 16);
        var z = b4(data, e - 20) == 0x7064B50;
        if (z) {
            var ze = b4(data, e - 12);
            z = b4(data, ze) == 0x6064B50;
            if (z) {
                c = lft = b4(data, ze + 32);
                o = b4(data, ze + 48);
            }
        }
        var fltr = opts && opts.filter;
        var _loop_3 = function (i) {
            var _a = zh(data, o, z), c_1 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
            o = no;
            var cbl = function (e, d) {
                if (e) {
                    tAll();
                    cbd(e, null);
                }
                else {
                    if (d)
                        files[fn] = d;
                    if (!--lft)
                        cbd(null, files);
                }
            };
            if (!fltr || fltr({
                name: fn,
                size: sc,
                originalSize: su,
                compression: c_1
            })) {
                if (!c_1)
                    cbl(null, slc(data, b, b + sc));
                else if (c_1 == 8) {
                    var infl = data.subarray(b, b + sc);
                    // Synchronously decompress under 512KB, or barely-compressed data
                    if (su < 524288 || sc > 0.8 * su) {
                        try {
                            cbl(null, inflateSync(infl, { out: new u8(su) }));
                        }
                        catch (e) {
                            cbl(e, null);
                        }
                    }
                    else
                        term.push(inflate(infl, { size: su }, cbl));
                }
                else
                    cbl(err(14, 'unknown compression type ' + c_1, 1), null);
            }
            else
                cbl(null, null);
        };
        for (var i = 0; i < c; ++i) {
            _loop_3(i);
        }
    }
    else
        cbd(null, {});
    return tAll;
}
/**
 * Synchronously decompresses a ZIP archive. Prefer using `unzip` for better
 * performance with more than one file.
 * @param data The raw compressed ZIP file
 * @param opts The ZIP extraction options
 * @returns The decompressed files
 */
function unzipSync(data, opts) {
    var files = {};
    var e = data.length - 22;
    for (; b4(data, e) != 0x6054B50; --e) {
        if (!e || data.length - e > 65558)
            err(13);
    }
    ;
    var c = b2(data, e + 8);
    if (!c)
        return {};
    var o = b4(data, e + 16);
    var z = b4(data, e - 20) == 0x7064B50;
    if (z) {
        var ze = b4(data, e - 12);
        z = b4(data, ze) == 0x6064B50;
        if (z) {
            c = b4(data, ze + 32);
            o = b4(data, ze + 48);
        }
    }
    var fltr = opts && opts.filter;
    for (var i = 0; i < c; ++i) {
        var _a = zh(data, o, z), c_2 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
        o = no;
        if (!fltr || fltr({
            name: fn,
            size: sc,
            originalSize: su,
            compression: c_2
        })) {
            if (!c_2)
                files[fn] = slc(data, b, b + sc);
            else if (c_2 == 8)
                files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
            else
                err(14, 'unknown compression type ' + c_2);
        }
    }
    return files;
}

;// CONCATENATED MODULE: ./lib/source/zip.js
/** Finds the one model in a zip archive; the MLTK keeps a trained model as `NAME.mltk.zip`. */


/** No microcontroller's model comes near it; a bomb would. */
const MAX_MODEL_BYTES = 256 * 1024 * 1024;
/** Deflate cannot do better than 1032 to 1. */
const MAX_RATIO = 1032;
/** The archive's only `.tflite`; of several, the one named as the archive (the MLTK's rule). */
function readZip(bytes, path) {
    const entry = chooseModel(listModels(bytes), path);
    checkSize(entry);
    const model = zip_unzip(bytes, ({ name }) => name === entry.name)[entry.name];
    if (model?.length !== entry.originalSize) {
        throw damagedZip(`"${entry.name}" does not unpack to its ${entry.originalSize} bytes`);
    }
    return model;
}
function listModels(bytes) {
    const entries = [];
    zip_unzip(bytes, (entry) => {
        entries.push(entry);
        return false;
    });
    return entries.filter(({ name }) => name.endsWith('.tflite') && !name.startsWith('__MACOSX/'));
}
function chooseModel(models, path) {
    const [first, ...others] = models;
    if (first === undefined) {
        throw new ModelError('no-model-in-zip', 'a zip archive without a .tflite inside; archive the model as the MLTK does (`mltk quantize`), or give the .tflite itself');
    }
    if (others.length === 0)
        return first;
    const name = baseName(path).replace(/(\.mltk)?\.zip$/i, '.tflite');
    const named = models.filter((entry) => baseName(entry.name) === name);
    if (named.length === 1 && named[0] !== undefined)
        return named[0];
    const names = models.map((entry) => JSON.stringify(entry.name)).join(', ');
    throw new ModelError('several-models-in-zip', `a zip archive with ${models.length} models: ${names}; keep one, or name it "${name}" as the archive`);
}
function checkSize({ name, size, originalSize, compression }) {
    if (originalSize > MAX_MODEL_BYTES) {
        throw new ModelError('model-too-large', `"${name}" in the zip archive would unpack to ${originalSize} bytes, more than the ${MAX_MODEL_BYTES} allowed`);
    }
    const most = compression === 0 ? size : size * MAX_RATIO;
    if (originalSize > most) {
        throw damagedZip(`"${name}" claims ${originalSize} bytes, more than its ${size} packed bytes can hold`);
    }
}
function zip_unzip(bytes, filter) {
    try {
        return unzipSync(bytes, { filter });
    }
    catch (error) {
        throw damagedZip(error instanceof Error ? error.message : String(error), error);
    }
}
function damagedZip(found, cause) {
    return new ModelError('damaged-zip', `not a zip archive that can be unpacked: ${found}; pack or fetch it again`, { cause });
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./lib/source/container.js
/** Takes the bytes of the `.tflite` out of whatever a repository keeps it in. */



const C_SOURCE = /\.(c|cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|inc|inl|ino)$/i;
const ZIP = /\.zip$/i;
const PATTERNS = [/\.tflite$/i, /\.lite$/i, ZIP, C_SOURCE];
/** True where the path's ending is one that may hold a model: `.tflite`, `.zip`, C and C++ sources. */
function mayHoldModel(path) {
    return PATTERNS.some((pattern) => pattern.test(path));
}
/**
 * Bytes of the model in a `.tflite` (as it is), in a zip archive such as `.mltk.zip`, or in a byte
 * array of a C or C++ source; the path's ending decides. Throws `ModelError`, whose message wants
 * the file's name in front. Whether the bytes are a sound model is for `readModel` to say.
 */
function extractModel(bytes, path) {
    if (isTflite(bytes))
        return bytes;
    if (ZIP.test(path)) {
        if (!isZip(bytes))
            refuseLookalikes(bytes);
        return readZip(bytes, path);
    }
    if (!C_SOURCE.test(path))
        return bytes;
    refuseLookalikes(bytes);
    return readByteArray(bytes);
}
function isZip(bytes) {
    return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

;// CONCATENATED MODULE: ./lib/util/integers.js
/** Rounds `value` up to a multiple of `alignment` (any positive integer). */
function alignUp(value, alignment) {
    return Math.ceil(value / alignment) * alignment;
}
/** Integer division that rounds up; both operands non-negative, `divisor` positive. */
function ceilDiv(dividend, divisor) {
    return Math.ceil(dividend / divisor);
}
/** Product of all numbers, 1 for none: the elements of a shape. */
function product(numbers) {
    return numbers.reduce((all, one) => all * one, 1);
}
/** Sum of all numbers, 0 for none. */
function sum(numbers) {
    return numbers.reduce((all, one) => all + one, 0);
}

;// CONCATENATED MODULE: ./lib/operators/layer-context.js
/** An operator with its tensors looked up; an absent or dangling index gives undefined. */
function layerContextOf(model, subgraph, operator) {
    const lookUp = (index) => subgraph.tensors[index];
    return {
        model,
        subgraph,
        operator,
        inputs: operator.inputs.map(lookUp),
        outputs: operator.outputs.map(lookUp),
    };
}
/** Elements of a tensor: 1 for a scalar, 0 where the tensor is absent. */
function elementsOf(tensor) {
    return tensor === undefined ? 0 : tensor.shape.reduce((all, one) => all * one, 1);
}

;// CONCATENATED MODULE: ./lib/operators/activation-range.js
const LOWEST = -128;
const HIGHEST = 127;
/** Real bounds of each activation; null where it does not bound that side. */
const BOUNDS = {
    NONE: { low: null, high: null },
    RELU: { low: 0, high: null },
    RELU6: { low: 0, high: 6 },
    RELU_N1_TO_1: { low: -1, high: 1 },
    TANH: { low: null, high: null },
    SIGN_BIT: { low: null, high: null },
};
/** Of an int8 output; a tensor without scale counts as one with scale 1 and zero point 0. */
function activationRange(activation, output) {
    const { low, high } = BOUNDS[activation];
    return {
        low: low === null ? LOWEST : Math.max(LOWEST, quantize(low, output)),
        high: high === null ? HIGHEST : Math.min(HIGHEST, quantize(high, output)),
    };
}
function quantize(real, output) {
    const scale = output?.quantization?.scales[0] ?? 1;
    const zeroPoint = output?.quantization?.zeroPoints[0] ?? 0;
    return zeroPoint + roundHalfAway(Math.fround(Math.fround(real) / Math.fround(scale)));
}
/** C's `round`: halves away from zero. */
function roundHalfAway(value) {
    return value < 0 ? -Math.round(-value) : Math.round(value);
}

;// CONCATENATED MODULE: ./lib/operators/cpu-layer.js
/**
 * Any operator as the CPU room understands it: shapes, types, window, activation. Total: an
 * operator with missing tensors gives a layer with fewer inputs, not an error.
 */
function cpuLayerOf(layer) {
    const { operator } = layer;
    const { options } = operator;
    return {
        kind: operator.customName ?? operator.kind,
        inputs: layer.inputs.filter(isPresent).map(cpuTensorOf),
        outputs: layer.outputs.filter(isPresent).map(cpuTensorOf),
        window: windowOf(layer),
        activation: activationOf(options),
        broadcasts: ELEMENT_WISE.has(operator.kind) && hasDifferentShapes(layer.inputs),
        fields: options.type === 'Other' ? options.fields : {},
    };
}
/** Operators that combine two (or more) tensors element by element and broadcast them where needed. */
const ELEMENT_WISE = new Set([
    ...['ADD', 'SUB', 'MUL', 'DIV', 'SQUARED_DIFFERENCE', 'MAXIMUM', 'MINIMUM', 'PRELU'],
    ...['FLOOR_DIV', 'FLOOR_MOD', 'POW', 'EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL'],
    ...['LESS', 'LESS_EQUAL', 'LOGICAL_AND', 'LOGICAL_OR', 'SELECT_V2'],
]);
function windowOf({ operator, inputs }) {
    const { options } = operator;
    if (options.type === 'Pool2DOptions') {
        const { filterHeight, filterWidth } = options;
        return { ...stridesOf(options), filterHeight, filterWidth };
    }
    if (!isConvolution(options))
        return null;
    const [, filterHeight = 1, filterWidth = 1] = inputs[1]?.shape ?? [];
    return { ...stridesOf(options), filterHeight, filterWidth };
}
function isConvolution(options) {
    return 'strideH' in options && options.type !== 'Pool2DOptions';
}
function stridesOf(options) {
    return {
        strideHeight: options.strideH,
        strideWidth: options.strideW,
        dilationHeight: 'dilationHFactor' in options ? options.dilationHFactor : 1,
        dilationWidth: 'dilationWFactor' in options ? options.dilationWFactor : 1,
        padding: options.padding,
    };
}
function activationOf(options) {
    if ('fusedActivationFunction' in options)
        return options.fusedActivationFunction;
    const activation = options.type === 'Other' ? options.fields['fusedActivationFunction'] : 'NONE';
    return typeof activation === 'string' ? activation : 'NONE';
}
/** Shapes are compared as TFLM does, after filling the shorter one with 1s on the left. */
function hasDifferentShapes(inputs) {
    const shapes = inputs.filter(isPresent).map(({ shape }) => shape);
    const rank = Math.max(...shapes.map(({ length }) => length));
    const full = shapes.map((shape) => [...Array(rank - shape.length).fill(1), ...shape]);
    return full.some((shape) => shape.some((size, axis) => size !== full[0]?.[axis]));
}
function cpuTensorOf({ shape, dtype, isConstant }) {
    return { shape, dtype, isConstant };
}
function isPresent(tensor) {
    return tensor !== undefined;
}

;// CONCATENATED MODULE: ./lib/operators/kernel-structs.js
/**
 * Bytes of the `OpData` that a kernel's Init allocates. A kind without an entry allocates nothing.
 *
 * Source: the `OpData*` structs of tflite-micro micro/kernels (7005d60e; Gecko SDK's copy 02414075),
 * mltk 0.20.0 cpp/shared/gecko_sdk/tflite_micro_mvp_kernels/kernels, gecko_sdk 4.4.1
 * util/third_party/tensorflow_extra/siliconlabs; 32-bit values measured in Cortex-M33 builds.
 */
const OP_DATA = {
    CONV_2D: { device: 128, deviceNone: 60, simulator: 168, simulatorNone: 72 },
    DEPTHWISE_CONV_2D: { device: 124, deviceNone: 60, simulator: 160, simulatorNone: 72 },
    FULLY_CONNECTED: {
        ...{ device: 100, deviceNone: 64, sdkNone: 60 },
        ...{ simulator: 136, simulatorNone: 36 },
    },
    AVERAGE_POOL_2D: { device: 84, deviceNone: 36, simulator: 96, simulatorNone: 36 },
    MAX_POOL_2D: { device: 84, deviceNone: 36, simulator: 96, simulatorNone: 36 },
    ADD: { device: 84, deviceNone: 60, simulator: 104, simulatorNone: 60 },
    MUL: { device: 72, deviceNone: 36, simulator: 104, simulatorNone: 36 },
    TRANSPOSE_CONV: { device: 128, deviceNone: 72, simulator: 168, simulatorNone: 80 },
    ABS: { device: 20, simulator: 28 },
    CALL_ONCE: { device: 8 },
    CONCATENATION: { device: 28, sdk: 24, simulator: 48 },
    DEQUANTIZE: { device: 32 },
    DIV: { device: 28 },
    ELU: { device: 256 },
    EQUAL: { device: 32 },
    GREATER: { device: 32 },
    GREATER_EQUAL: { device: 32 },
    HARD_SWISH: { device: 20 },
    IF: { device: 8 },
    L2_NORMALIZATION: { device: 4 },
    LEAKY_RELU: { device: 24 },
    LESS: { device: 32 },
    LESS_EQUAL: { device: 32 },
    LOGISTIC: { device: 16 },
    MEAN: { device: 40 },
    MIRROR_PAD: { device: 20 },
    NOT_EQUAL: { device: 32 },
    PAD: { device: 56 },
    PADV2: { device: 56 },
    PRELU: { device: 28 },
    QUANTIZE: { device: 32 },
    REDUCE_MAX: { device: 40 },
    RELU: { device: 28 },
    RELU6: { device: 2 },
    RSQRT: { device: 20, simulator: 28 },
    SELECT_V2: { device: 1 },
    SOFTMAX: { device: 64, simulator: 80 },
    SPACE_TO_BATCH_ND: { device: 4 },
    SQUARED_DIFFERENCE: { device: 112 },
    STRIDED_SLICE: { device: 84 },
    SUB: { device: 52 },
    SUM: { device: 40 },
    SVDF: { device: 40, sdk: 36 },
    TANH: { device: 16 },
    UNIDIRECTIONAL_SEQUENCE_LSTM: { device: 688, sdk: 936 },
    VAR_HANDLE: { device: 4 },
    WHILE: { device: 8 },
};
const BUILD = {
    'mltk-device': {
        mvp: (sizes) => sizes.device,
        none: (sizes) => sizes.deviceNone ?? sizes.device,
    },
    sdk: {
        mvp: (sizes) => sizes.sdk ?? sizes.device,
        none: (sizes) => sizes.sdkNone ?? sizes.deviceNone ?? sizes.sdk ?? sizes.device,
    },
    'mltk-simulator': {
        mvp: (sizes) => sizes.simulator ?? sizes.device,
        none: (sizes) => sizes.simulatorNone ?? sizes.simulator ?? sizes.device,
    },
};
/** The Init requests of a kind: its `OpData`, or nothing. */
function opData(kind, setting) {
    const sizes = OP_DATA[kind];
    if (sizes === undefined)
        return [];
    return [BUILD[setting.runtime.id][setting.accelerator](sizes)];
}
/**
 * `TfLite*Params` structs that the parser puts into the arena. A kind without an entry has none.
 *
 * Source: tflite-micro core/c/builtin_op_data.h; the PC build packs them (1-byte enums, 4-byte
 * alignment, mltk 0.20.0 cpp/shared/tflite_micro/patch_tensorflow.py), `TfLiteType` stays 4 bytes.
 */
const OPTION_STRUCTS = {
    CONV_2D: { device: [28, 4], sdk: [24, 4] },
    DEPTHWISE_CONV_2D: { device: [28, 4] },
    AVERAGE_POOL_2D: { device: [40, 4] },
    MAX_POOL_2D: { device: [40, 4] },
    L2_POOL_2D: { device: [40, 4] },
    FULLY_CONNECTED: { device: [5, 1], sdk: [4, 1], simulator: [8, 4] },
    SOFTMAX: { device: [4, 4] },
    CONCATENATION: { device: [8, 4] },
    ADD: { device: [2, 1] },
    SUB: { device: [2, 1] },
    MUL: { device: [1, 1] },
    DIV: { device: [1, 1] },
    RESHAPE: { device: [36, 4] },
    SQUEEZE: { device: [36, 4] },
    MEAN: { device: [1, 1] },
    SUM: { device: [1, 1] },
    REDUCE_MAX: { device: [1, 1] },
    STRIDED_SLICE: { device: [24, 4] },
    TRANSPOSE_CONV: { device: [16, 4], simulator: [20, 4] },
    RESIZE_BILINEAR: { device: [2, 1] },
    RESIZE_NEAREST_NEIGHBOR: { device: [2, 1] },
    SPLIT: { device: [4, 4] },
    SPLIT_V: { device: [4, 4] },
    PACK: { device: [8, 4] },
    UNPACK: { device: [8, 4] },
    GATHER: { device: [8, 4] },
    SVDF: { device: [8, 4] },
    UNIDIRECTIONAL_SEQUENCE_LSTM: { device: [16, 4] },
    LEAKY_RELU: { device: [4, 4] },
    ARG_MAX: { device: [1, 1], simulator: [4, 4] },
    ARG_MIN: { device: [1, 1], simulator: [4, 4] },
    CAST: { device: [2, 1], simulator: [8, 4] },
    SHAPE: { device: [1, 1], simulator: [4, 4] },
    SPACE_TO_DEPTH: { device: [4, 4] },
    DEPTH_TO_SPACE: { device: [4, 4] },
    CUMSUM: { device: [2, 1] },
    L2_NORMALIZATION: { device: [1, 1] },
    MIRROR_PAD: { device: [1, 1] },
    CALL_ONCE: { device: [4, 4] },
    IF: { device: [8, 4] },
    WHILE: { device: [8, 4] },
    VAR_HANDLE: { device: [8, 4], simulator: [16, 8] },
};
const LAYOUT = {
    'mltk-device': ({ device }) => device,
    sdk: ({ device, sdk }) => sdk ?? device,
    'mltk-simulator': ({ device, simulator }) => simulator ?? device,
};
/** The option struct of a kind, null where the parser allocates none. */
function optionStruct(kind, runtime) {
    const layouts = OPTION_STRUCTS[kind];
    if (layouts === undefined)
        return null;
    const [bytes, alignment] = LAYOUT[runtime](layouts);
    return { bytes, alignment };
}

;// CONCATENATED MODULE: ./lib/operators/mvp-kernel-memory.js


const NOTHING = { preparePersistent: [], scratch: [] };
const CONVOLUTION = { input: 0, filter: 1, bias: 2 };
/** Input 0 is the output's shape. */
const TRANSPOSED = { input: 2, filter: 1, bias: 3 };
/** CONV_2D: two per-channel arrays; scratch for the scaled input (MVP) or for im2col (CPU). */
function convolutionMemory(layer, setting) {
    const filter = layer.inputs[CONVOLUTION.filter];
    const channels = dimension(filter, 0);
    return kernelMemory(layer, setting, {
        ...convolutionRequests({ layer, setting, channels }),
        temporaries: convolutionTemporaries(layer, setting),
    });
}
function convolutionRequests({ layer, setting, channels }) {
    if (setting.onMvp) {
        const scaledInput = setting.optimizeSpeed === 1 ? [2 * elementsOf(layer.inputs[0])] : [];
        return { preparePersistent: perChannel(2, channels), scratch: scaledInput };
    }
    if (!hasPerChannelArrays(layer, setting))
        return NOTHING;
    return {
        preparePersistent: perChannel(4, channels),
        scratch: nonZero([...unpackedFilter(layer, setting), im2colBytes(layer, setting)]),
    };
}
/** DEPTHWISE_CONV_2D: two per-channel arrays; scratch only for CMSIS-NN's optimized kernel. */
function depthwiseMemory(layer, setting) {
    const channels = dimension(layer.inputs[CONVOLUTION.filter], 3);
    return kernelMemory(layer, setting, {
        ...depthwiseRequests({ layer, setting, channels }),
        temporaries: convolutionTemporaries(layer, setting),
    });
}
function depthwiseRequests({ layer, setting, channels }) {
    if (setting.onMvp)
        return { preparePersistent: perChannel(2, channels), scratch: [] };
    if (!hasPerChannelArrays(layer, setting))
        return NOTHING;
    return {
        preparePersistent: perChannel(4, channels),
        scratch: nonZero([
            ...unpackedFilter(layer, setting),
            depthwiseScratchBytes({ layer, setting, channels }),
        ]),
    };
}
/** TRANSPOSE_CONV: two per-channel arrays and an accumulator per output element. */
function transposeConvMemory(layer, setting) {
    const channels = dimension(layer.inputs[TRANSPOSED.filter], 0);
    const { input, filter, bias } = TRANSPOSED;
    const output = layer.inputs.length;
    const nested = setting.accelerator === 'none' && !isFloat(layer, TRANSPOSED.input);
    return kernelMemory(layer, setting, {
        ...transposeConvRequests({ layer, setting, channels }),
        temporaries: [output, bias, input, filter, ...(nested ? [input, filter, output] : [])],
    });
}
const TRANSPOSED_ACCUMULATOR_BYTES = { int8: 4, int16: 8 };
function transposeConvRequests({ layer, setting, channels }) {
    const elements = elementsOf(layer.outputs[0]);
    if (setting.onMvp) {
        return { preparePersistent: perChannel(2, channels), scratch: nonZero([2 * elements]) };
    }
    const dtype = layer.inputs[TRANSPOSED.input]?.dtype;
    const reference = setting.accelerator === 'none';
    if (!reference && dtype !== 'int8')
        return NOTHING;
    const accumulator = dtype === undefined ? 0 : (TRANSPOSED_ACCUMULATOR_BYTES[dtype] ?? 0);
    const bias = layer.inputs[TRANSPOSED.bias];
    const wideBias = dtype === 'int16' && bias?.dtype === 'int16' ? 8 * elementsOf(bias) : 0;
    return {
        preparePersistent: perChannel(4, channels),
        scratch: nonZero([accumulator * elements, wideBias]),
    };
}
/** FULLY_CONNECTED: the MVP's half-precision copy of the bias; CMSIS-NN may want 1x1 arrays. */
function fullyConnectedMemory(layer, setting) {
    const output = layer.inputs.length;
    return kernelMemory(layer, setting, {
        ...fullyConnectedRequests(layer, setting),
        temporaries: [0, 1, 2, output],
    });
}
function fullyConnectedRequests(layer, setting) {
    const [, weights, bias] = layer.inputs;
    if (setting.onMvp) {
        return {
            preparePersistent: bias === undefined ? [] : [2 * elementsOf(bias)],
            scratch: [],
        };
    }
    if (setting.accelerator === 'mvp')
        return NOTHING;
    const scratch = weights?.dtype === 'int4' && unpacksInt4Weights(setting) ? [elementsOf(weights)] : [];
    if (!runsAsConvolution(layer, setting))
        return { preparePersistent: [], scratch };
    const depth = layer.outputs[0]?.shape.at(-1) ?? 0;
    return { preparePersistent: perChannel(4, depth), scratch };
}
/** CMSIS-NN runs an int8 layer with more than two output dimensions as a 1x1 convolution. */
function runsAsConvolution({ inputs, outputs }, { runtime }) {
    const accumDepth = inputs[1]?.shape.at(-1) ?? 0;
    const rank = outputs[0]?.shape.length ?? 0;
    return (runtime.id !== 'mltk-simulator' &&
        inputs[0]?.dtype === 'int8' &&
        rank > 2 &&
        accumDepth % 4 === 0);
}
/** AVERAGE_POOL_2D, MAX_POOL_2D: off the MVP the average sums a row of channels in a scratch. */
function poolMemory(layer, setting) {
    const [input] = layer.inputs;
    const averages = layer.operator.kind === 'AVERAGE_POOL_2D' && !setting.onMvp;
    const sums = averages && summedTypes(setting).has(input?.dtype ?? 'float32');
    return kernelMemory(layer, setting, {
        preparePersistent: [],
        scratch: sums ? nonZero([4 * dimension(input, 3)]) : [],
        temporaries: poolTemporaries(layer, setting),
    });
}
/** The kernels' common part fetches the operands again, but for a maximum without accelerator. */
function poolTemporaries({ operator, inputs }, { accelerator }) {
    const once = [0, inputs.length];
    const single = accelerator === 'none' && operator.kind === 'MAX_POOL_2D';
    return single ? once : [...once, ...once];
}
const INT8 = new Set(['int8']);
const INT8_AND_INT16 = new Set(['int8', 'int16']);
function summedTypes({ runtime, accelerator }) {
    const cmsis = accelerator === 'none' && runtime.id !== 'mltk-simulator';
    return cmsis ? INT8_AND_INT16 : INT8;
}
/** ADD, MUL: nothing but their structs. The MVP's MUL fetches its operands a second time. */
function elementwiseMemory(layer, setting) {
    const once = [0, 1, layer.inputs.length];
    const twice = layer.operator.kind === 'MUL' && setting.accelerator === 'mvp';
    return kernelMemory(layer, setting, {
        ...NOTHING,
        temporaries: twice ? [...once, ...once] : once,
    });
}
function kernelMemory({ operator }, setting, prepare) {
    return {
        initPersistent: opData(operator.kind, setting),
        builtinData: optionStruct(operator.kind, setting.runtime.id),
        requestsLast: setting.accelerator === 'mvp',
        ...prepare,
    };
}
function perChannel(bytes, channels) {
    return [bytes * channels, bytes * channels];
}
/** The reference kernels (PC without accelerator) allocate the arrays for every type. */
function hasPerChannelArrays(layer, setting) {
    const dtype = layer.inputs[0]?.dtype;
    if (setting.accelerator === 'mvp')
        return dtype === 'int8';
    return setting.runtime.id === 'mltk-simulator' || dtype === 'int8' || dtype === 'int16';
}
/** Kernels without 4-bit arithmetic widen the filter into a scratch buffer. */
function unpackedFilter({ inputs }, setting) {
    const filter = inputs[CONVOLUTION.filter];
    if (setting.accelerator === 'mvp' || filter?.dtype !== 'int4')
        return [];
    return unpacksInt4Weights(setting) ? [elementsOf(filter)] : [];
}
/** CMSIS-NN of 2024 multiplies 4-bit weights as they are. */
function unpacksInt4Weights({ runtime }) {
    return runtime.id !== 'mltk-device';
}
/** `arm_convolve_wrapper_s8/_s16_get_buffer_size`, in the version each runtime is built with. */
function im2colBytes(layer, setting) {
    const columns = filterArea(layer) * dimension(layer.inputs[0], 3);
    if (layer.inputs[0]?.dtype === 'int8') {
        return setting.runtime.id === 'mltk-simulator'
            ? oldIm2colBytes(layer, columns)
            : newIm2colBytes(layer, columns);
    }
    if (setting.runtime.id === 'mltk-simulator' || layer.inputs[0]?.dtype !== 'int16')
        return 0;
    return columns < 512 && !isDilated(layer) ? 4 * columns : 0;
}
/** The PC's library takes the short cut only at stride 1 and whole words, and ignores dilation. */
function oldIm2colBytes(layer, columns) {
    const { strideH, strideW } = mvp_kernel_memory_windowOf(layer);
    const fast = strideH === 1 && strideW === 1 && dimension(layer.inputs[0], 3) % 4 === 0;
    return isPointwise(layer) && fast ? 0 : 4 * columns;
}
function newIm2colBytes(layer, columns) {
    if (isPointwise(layer) && !isDilated(layer))
        return 0;
    return (4 * (layer.inputs[CONVOLUTION.filter]?.dtype === 'int4' ? columns : 4 * Math.ceil(columns / 4)));
}
/** `arm_depthwise_conv_wrapper_s8_get_buffer_size`: only the optimized kernel has a buffer. */
function depthwiseScratchBytes({ layer, setting, channels }) {
    const [input, filter] = layer.inputs;
    const inputChannels = dimension(input, 3);
    const optimized = input?.dtype === 'int8' && inputChannels === channels && dimension(input, 0) === 1;
    if (!optimized)
        return 0;
    const bytes = 2 * inputChannels * filterArea(layer);
    if (setting.runtime.id === 'mltk-simulator')
        return bytes;
    const has3x3Kernel = filter?.dtype !== 'int4' &&
        dimension(filter, 1) === 3 &&
        dimension(filter, 2) === 3 &&
        padding(layer).every((pad) => pad <= 1);
    return isDilated(layer) || has3x3Kernel ? 0 : bytes;
}
function isPointwise(layer) {
    return filterArea(layer) === 1 && padding(layer).every((pad) => pad === 0);
}
function isDilated(layer) {
    const { dilationH, dilationW } = mvp_kernel_memory_windowOf(layer);
    return dilationH !== 1 || dilationW !== 1;
}
function filterArea({ inputs }) {
    const filter = inputs[CONVOLUTION.filter];
    return dimension(filter, 1) * dimension(filter, 2);
}
/** Rows and columns added before the input, as `ComputePaddingHeightWidth` computes them. */
function padding(layer) {
    const [input, filter] = layer.inputs;
    const { same, strideH, strideW, dilationH, dilationW } = mvp_kernel_memory_windowOf(layer);
    if (!same)
        return [0, 0];
    return [
        samePadding(dimension(input, 1), (dimension(filter, 1) - 1) * dilationH + 1, strideH),
        samePadding(dimension(input, 2), (dimension(filter, 2) - 1) * dilationW + 1, strideW),
    ];
}
function samePadding(input, filter, stride) {
    const output = Math.ceil(input / stride);
    return Math.max(0, Math.floor(((output - 1) * stride + filter - input) / 2));
}
const UNIT = { same: false, strideH: 1, strideW: 1, dilationH: 1, dilationW: 1 };
function mvp_kernel_memory_windowOf({ operator }) {
    const { options } = operator;
    if (!mvp_kernel_memory_isConvolution(options))
        return UNIT;
    return {
        same: options.padding === 'SAME',
        strideH: options.strideH,
        strideW: options.strideW,
        dilationH: options.dilationHFactor,
        dilationW: options.dilationWFactor,
    };
}
function mvp_kernel_memory_isConvolution(options) {
    return 'dilationHFactor' in options;
}
/** Operands that Prepare holds at once; kernels off the MVP's code fetch them again to calculate. */
function convolutionTemporaries(layer, { accelerator }) {
    const { input, filter, bias } = CONVOLUTION;
    const output = layer.inputs.length;
    const nested = accelerator === 'none' ? [output, input, filter] : [];
    return [output, bias, input, filter, ...nested];
}
function isFloat({ inputs }, index) {
    return inputs[index]?.dtype === 'float32';
}
/** Size of one dimension, 0 where the tensor or the dimension is missing. */
function dimension(tensor, index) {
    return tensor?.shape[index] ?? 0;
}
/** The kernels request no buffer of zero bytes. */
function nonZero(bytes) {
    return bytes.filter((one) => one > 0);
}

;// CONCATENATED MODULE: ./lib/operators/work-count.js
/** Product in 32-bit two's complement. */
function product32(...factors) {
    return factors.reduce((all, one) => Math.imul(all, one), 1);
}
function sum32(...terms) {
    return terms.reduce((all, one) => (all + one) | 0, 0);
}
const COUNTED_ACTIVATIONS = new Set(['RELU', 'RELU6', 'RELU_N1_TO_1']);
/** Two operations per output where the activation is one that the MLTK counts. */
function activationOps(activation, outputs) {
    return COUNTED_ACTIVATIONS.has(activation) ? product32(2, outputs) : 0;
}
/** Two operations per multiply-accumulate, one per output for a bias, and the activation's. */
function macWork(macs, extra) {
    return { macs, ops: sum32(product32(2, macs), extra.biased, extra.activation) };
}

;// CONCATENATED MODULE: ./lib/operators/add-mul.js




/** ADD and MUL of two tensors. The MVP runs them where both have one shape. */
const ADD_MUL = {
    kinds: ['ADD', 'MUL'],
    work,
    memory: elementwiseMemory,
    mvp: mvpLayer,
    cpu: cpuLayerOf,
    parameters,
};
function add_mul_activationOf({ operator: { options } }) {
    return options.type === 'AddOptions' || options.type === 'MulOptions'
        ? options.fusedActivationFunction
        : 'NONE';
}
/** ADD is counted over its first input, MUL over its output. */
function work({ operator, inputs, outputs }) {
    const counted = operator.kind === 'ADD' ? inputs[0] : outputs[0];
    return { ops: product32(...(counted?.shape ?? [])), macs: 0 };
}
function mvpLayer(layer) {
    const { operator, inputs, outputs } = layer;
    const isAdd = operator.kind === 'ADD';
    // ADD's kernel asks the output for its type, MUL's the first input.
    const typed = isAdd ? outputs[0] : inputs[0];
    const [first, second] = inputs;
    if (typed?.dtype !== 'int8' || first === undefined || second === undefined)
        return undefined;
    if (!isSameShape(first.shape, second.shape))
        return undefined;
    return {
        kind: isAdd ? 'ADD' : 'MUL',
        elements: first.shape.reduce((all, one) => all * one, 1),
        activation: activationRange(add_mul_activationOf(layer), outputs[0]),
    };
}
/** Shapes are compared after the shorter one is filled with 1s on the left. */
function isSameShape(a, b) {
    const rank = Math.max(a.length, b.length);
    return Array.from({ length: rank }, (_, at) => at + 1).every((fromEnd) => (a.at(-fromEnd) ?? 1) === (b.at(-fromEnd) ?? 1));
}
function parameters(layer) {
    return { activation: add_mul_activationOf(layer) };
}

;// CONCATENATED MODULE: ./lib/operators/window-layer.js
/** Size of one dimension; 0 where the tensor or the dimension is missing, which no kernel runs. */
function dimensionOf(tensor, index) {
    return tensor?.shape[index] ?? 0;
}
function mapOf(tensor) {
    return {
        batches: dimensionOf(tensor, 0),
        height: dimensionOf(tensor, 1),
        width: dimensionOf(tensor, 2),
        channels: dimensionOf(tensor, 3),
    };
}
function windowFrom(options, filter) {
    return {
        filterHeight: filter.height,
        filterWidth: filter.width,
        strideHeight: options.strideH,
        strideWidth: options.strideW,
        dilationHeight: options.dilationHFactor ?? 1,
        dilationWidth: options.dilationWFactor ?? 1,
        padding: options.padding,
    };
}
/** `kernel_size`, `strides`, `padding`, and `dilation` where there is one. */
function windowParameters(window) {
    const isDilated = window.dilationHeight !== 1 || window.dilationWidth !== 1;
    return {
        kernel_size: `${window.filterHeight}x${window.filterWidth}`,
        strides: `${window.strideHeight}x${window.strideWidth}`,
        padding: window.padding,
        ...(isDilated ? { dilation: `${window.dilationHeight}x${window.dilationWidth}` } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/operators/conv-2d.js





/** CONV_2D: inputs are the map, the filter (filters, height, width, channels) and a bias. */
const CONV_2D = {
    kinds: ['CONV_2D'],
    work: conv_2d_work,
    memory: convolutionMemory,
    mvp: conv_2d_mvpLayer,
    cpu: cpuLayerOf,
    parameters: conv_2d_parameters,
};
const conv_2d_DEFAULTS = {
    type: 'Conv2DOptions',
    padding: 'SAME',
    strideW: 0,
    strideH: 0,
    fusedActivationFunction: 'NONE',
    dilationWFactor: 1,
    dilationHFactor: 1,
};
function optionsOf({ operator: { options } }) {
    return options.type === 'Conv2DOptions' ? options : conv_2d_DEFAULTS;
}
function conv_2d_windowOf(layer) {
    const filter = layer.inputs[1];
    return windowFrom(optionsOf(layer), {
        height: dimensionOf(filter, 1),
        width: dimensionOf(filter, 2),
    });
}
function conv_2d_work(layer) {
    const { filterHeight, filterWidth } = conv_2d_windowOf(layer);
    const output = mapOf(layer.outputs[0]);
    const outputs = product32(output.width, output.height, output.channels);
    const macs = product32(filterHeight, filterWidth, mapOf(layer.inputs[0]).channels, outputs);
    return macWork(macs, {
        biased: layer.inputs[2] === undefined ? 0 : outputs,
        activation: activationOps(optionsOf(layer).fusedActivationFunction, outputs),
    });
}
function conv_2d_mvpLayer(layer) {
    const [input, filter, bias] = layer.inputs;
    const [output] = layer.outputs;
    if (input?.dtype !== 'int8')
        return undefined;
    return {
        kind: 'CONV_2D',
        ...conv_2d_windowOf(layer),
        input: mapOf(input),
        output: { ...mapOf(output), channels: dimensionOf(filter, 0) },
        activation: activationRange(optionsOf(layer).fusedActivationFunction, output),
        hasBias: bias !== undefined,
    };
}
function conv_2d_parameters(layer) {
    return {
        filters: dimensionOf(layer.inputs[1], 0),
        ...windowParameters(conv_2d_windowOf(layer)),
        activation: optionsOf(layer).fusedActivationFunction,
    };
}

;// CONCATENATED MODULE: ./lib/operators/depthwise-conv-2d.js





/** DEPTHWISE_CONV_2D: inputs are the map, the filter (1, height, width, outputs) and a bias. */
const DEPTHWISE_CONV_2D = {
    kinds: ['DEPTHWISE_CONV_2D'],
    work: depthwise_conv_2d_work,
    memory: depthwiseMemory,
    mvp: depthwise_conv_2d_mvpLayer,
    cpu: cpuLayerOf,
    parameters: depthwise_conv_2d_parameters,
};
const depthwise_conv_2d_DEFAULTS = {
    type: 'DepthwiseConv2DOptions',
    padding: 'SAME',
    strideW: 0,
    strideH: 0,
    depthMultiplier: 0,
    fusedActivationFunction: 'NONE',
    dilationWFactor: 1,
    dilationHFactor: 1,
};
function depthwise_conv_2d_optionsOf({ operator: { options } }) {
    return options.type === 'DepthwiseConv2DOptions' ? options : depthwise_conv_2d_DEFAULTS;
}
function depthwise_conv_2d_windowOf(layer) {
    const filter = layer.inputs[1];
    return windowFrom(depthwise_conv_2d_optionsOf(layer), {
        height: dimensionOf(filter, 1),
        width: dimensionOf(filter, 2),
    });
}
/** The MLTK counts with the option's multiplier, not with the filter's depth. */
function depthwise_conv_2d_work(layer) {
    const { filterHeight, filterWidth } = depthwise_conv_2d_windowOf(layer);
    const { depthMultiplier, fusedActivationFunction } = depthwise_conv_2d_optionsOf(layer);
    const output = mapOf(layer.outputs[0]);
    const { channels } = mapOf(layer.inputs[0]);
    const outputs = product32(depthMultiplier, channels, output.width, output.height);
    return macWork(product32(filterWidth, filterHeight, outputs), {
        biased: layer.inputs[2] === undefined ? 0 : outputs,
        activation: activationOps(fusedActivationFunction, outputs),
    });
}
function depthwise_conv_2d_mvpLayer(layer) {
    const [input, filter, bias] = layer.inputs;
    const [output] = layer.outputs;
    if (input?.dtype !== 'int8')
        return undefined;
    return {
        kind: 'DEPTHWISE_CONV_2D',
        ...depthwise_conv_2d_windowOf(layer),
        input: mapOf(input),
        output: { ...mapOf(output), channels: dimensionOf(filter, 3) },
        activation: activationRange(depthwise_conv_2d_optionsOf(layer).fusedActivationFunction, output),
        hasBias: bias !== undefined,
    };
}
function depthwise_conv_2d_parameters(layer) {
    const { channels } = mapOf(layer.inputs[0]);
    return {
        depth_multiplier: Math.floor(dimensionOf(layer.inputs[1], 3) / Math.max(channels, 1)),
        ...windowParameters(depthwise_conv_2d_windowOf(layer)),
        activation: depthwise_conv_2d_optionsOf(layer).fusedActivationFunction,
    };
}

;// CONCATENATED MODULE: ./lib/operators/fully-connected.js






/** FULLY_CONNECTED: inputs are the values, the weights (units, inputs) and a bias. */
const FULLY_CONNECTED = {
    kinds: ['FULLY_CONNECTED'],
    work: fully_connected_work,
    memory: fullyConnectedMemory,
    mvp: fully_connected_mvpLayer,
    cpu: cpuLayerOf,
    parameters: fully_connected_parameters,
};
function fully_connected_activationOf({ operator: { options } }) {
    return options.type === 'FullyConnectedOptions' ? options.fusedActivationFunction : 'NONE';
}
/** One set of outputs is counted, whatever the batch. */
function fully_connected_work(layer) {
    const units = layer.outputs[0]?.shape.at(-1) ?? 0;
    const depth = layer.inputs[1]?.shape.at(-1) ?? 0;
    return macWork(product32(units, depth), {
        biased: layer.inputs[2] === undefined ? 0 : units,
        activation: activationOps(fully_connected_activationOf(layer), units),
    });
}
function fully_connected_mvpLayer(layer) {
    const [input, weights, bias] = layer.inputs;
    const [output] = layer.outputs;
    if (input?.dtype !== 'int8')
        return undefined;
    return {
        kind: 'FULLY_CONNECTED',
        batches: dimensionOf(output, 0),
        outputDepth: dimensionOf(output, 1),
        accumDepth: dimensionOf(weights, 1),
        biasLength: elementsOf(bias),
        weightsZeroPoint: weights?.quantization?.zeroPoints[0] ?? 0,
        activation: activationRange(fully_connected_activationOf(layer), output),
    };
}
function fully_connected_parameters(layer) {
    return { units: dimensionOf(layer.inputs[1], 0), activation: fully_connected_activationOf(layer) };
}

;// CONCATENATED MODULE: ./lib/operators/pool-2d.js





/** MAX_POOL_2D and AVERAGE_POOL_2D: a window over each channel. */
const POOL_2D = {
    kinds: ['MAX_POOL_2D', 'AVERAGE_POOL_2D'],
    work: pool_2d_work,
    memory: poolMemory,
    mvp: pool_2d_mvpLayer,
    cpu: cpuLayerOf,
    parameters: pool_2d_parameters,
};
const pool_2d_DEFAULTS = {
    type: 'Pool2DOptions',
    padding: 'SAME',
    strideW: 0,
    strideH: 0,
    filterWidth: 0,
    filterHeight: 0,
    fusedActivationFunction: 'NONE',
};
function pool_2d_optionsOf({ operator: { options } }) {
    return options.type === 'Pool2DOptions' ? options : pool_2d_DEFAULTS;
}
function pool_2d_windowOf(layer) {
    const options = pool_2d_optionsOf(layer);
    return windowFrom(options, { height: options.filterHeight, width: options.filterWidth });
}
/** An average takes one more operation per output: the division. */
function pool_2d_work(layer) {
    const { filterHeight, filterWidth, fusedActivationFunction } = pool_2d_optionsOf(layer);
    const { height, width, channels } = mapOf(layer.outputs[0]);
    const outputs = product32(height, width, channels);
    const division = layer.operator.kind === 'AVERAGE_POOL_2D' ? 1 : 0;
    const perOutput = sum32(product32(filterWidth, filterHeight), division);
    const ops = sum32(product32(outputs, perOutput), activationOps(fusedActivationFunction, outputs));
    return { ops, macs: 0 };
}
function pool_2d_mvpLayer(layer) {
    const [input] = layer.inputs;
    const [output] = layer.outputs;
    if (input?.dtype !== 'int8')
        return undefined;
    const map = mapOf(input);
    return {
        kind: layer.operator.kind === 'MAX_POOL_2D' ? 'MAX_POOL_2D' : 'AVERAGE_POOL_2D',
        ...pool_2d_windowOf(layer),
        input: map,
        output: { ...mapOf(output), channels: map.channels },
        activation: activationRange(pool_2d_optionsOf(layer).fusedActivationFunction, output),
    };
}
function pool_2d_parameters(layer) {
    return {
        ...windowParameters(pool_2d_windowOf(layer)),
        activation: pool_2d_optionsOf(layer).fusedActivationFunction,
    };
}

;// CONCATENATED MODULE: ./lib/mvp/geometry.js
/** Integer division that truncates towards zero, as in C. */
function divide(a, b) {
    return Math.trunc(a / b);
}
function outputSize(axis) {
    if (axis.stride === 0)
        return 0;
    const span = (axis.filter - 1) * axis.dilation + 1;
    return axis.padding === 'SAME'
        ? divide(axis.in + axis.stride - 1, axis.stride)
        : divide(axis.in + axis.stride - span, axis.stride);
}
function padBefore(axis) {
    const span = (axis.filter - 1) * axis.dilation + 1;
    const total = (outputSize(axis) - 1) * axis.stride + span - axis.in;
    return divide(Math.max(total, 0), 2);
}
function geometry_windowOf(input, window) {
    const { padding } = window;
    return {
        x: {
            in: input.width,
            filter: window.filterWidth,
            stride: window.strideWidth,
            dilation: window.dilationWidth,
            padding,
        },
        y: {
            in: input.height,
            filter: window.filterHeight,
            stride: window.strideHeight,
            dilation: window.dilationHeight,
            padding,
        },
    };
}
/** Both axes of a layer, with the output tensor's sizes. */
function axesOf(layer) {
    const { x, y } = geometry_windowOf(layer.input, layer);
    return {
        x: { ...x, out: layer.output.width, pad: padBefore(x) },
        y: { ...y, out: layer.output.height, pad: padBefore(y) },
    };
}
/** Sizes that no kernel can run: nothing positive to walk over, or more than 31 bits hold. */
function isDegenerate(layer) {
    const sizes = [
        ...[layer.input.batches, layer.input.height, layer.input.width, layer.input.channels],
        ...[layer.output.height, layer.output.width, layer.output.channels],
        ...[layer.filterHeight, layer.filterWidth, layer.strideHeight, layer.strideWidth],
        ...[layer.dilationHeight, layer.dilationWidth],
    ];
    return sizes.some((size) => !(size >= 1 && size < 2 ** 31));
}

;// CONCATENATED MODULE: ./lib/operators/transpose-conv.js





/** TRANSPOSE_CONV: inputs are the output's shape, the filter, the map and a bias. */
const TRANSPOSE_CONV = {
    kinds: ['TRANSPOSE_CONV'],
    work: transpose_conv_work,
    memory: transposeConvMemory,
    mvp: transpose_conv_mvpLayer,
    cpu: cpuLayerOf,
    parameters: transpose_conv_parameters,
};
const transpose_conv_DEFAULTS = {
    type: 'TransposeConvOptions',
    padding: 'SAME',
    strideW: 0,
    strideH: 0,
    fusedActivationFunction: 'NONE',
};
function transpose_conv_optionsOf({ operator: { options } }) {
    return options.type === 'TransposeConvOptions' ? options : transpose_conv_DEFAULTS;
}
function transpose_conv_windowOf(layer) {
    const filter = layer.inputs[1];
    return windowFrom(transpose_conv_optionsOf(layer), {
        height: dimensionOf(filter, 1),
        width: dimensionOf(filter, 2),
    });
}
/** The MLTK counts the bias over the output of a forward convolution, and no activation. */
function transpose_conv_work(layer) {
    const window = transpose_conv_windowOf(layer);
    const input = mapOf(layer.inputs[2]);
    const { channels } = mapOf(layer.outputs[0]);
    const { x, y } = geometry_windowOf(input, window);
    const { filterHeight, filterWidth } = window;
    const area = product32(input.width, input.height, input.channels);
    const macs = product32(filterHeight, filterWidth, channels, area);
    const biased = layer.inputs[3] === undefined ? 0 : product32(outputSize(x), outputSize(y), channels);
    return macWork(macs, { biased, activation: 0 });
}
function transpose_conv_mvpLayer(layer) {
    const [, filter, input] = layer.inputs;
    if (input?.dtype !== 'int8')
        return undefined;
    return {
        kind: 'TRANSPOSE_CONV',
        ...transpose_conv_windowOf(layer),
        input: mapOf(input),
        output: { ...mapOf(layer.outputs[0]), channels: dimensionOf(filter, 0) },
    };
}
function transpose_conv_parameters(layer) {
    return {
        filters: dimensionOf(layer.inputs[1], 0),
        ...windowParameters(transpose_conv_windowOf(layer)),
        activation: transpose_conv_optionsOf(layer).fusedActivationFunction,
    };
}

;// CONCATENATED MODULE: ./lib/operators/accelerated.js






/** The operators that the MVP has kernels for. */
const ACCELERATED = [
    CONV_2D,
    DEPTHWISE_CONV_2D,
    FULLY_CONNECTED,
    POOL_2D,
    ADD_MUL,
    TRANSPOSE_CONV,
];

;// CONCATENATED MODULE: ./lib/operators/parameters.js
/** The scalar options of an operator: `{half_pixel_centers: 'true', axis: 1}`. */
function optionParameters({ operator }) {
    const fields = Object.entries(fieldsOf(operator.options));
    return Object.fromEntries(fields.map(([name, value]) => [snakeCase(name), plain(value)]));
}
/**
 * Those, and integer tensors of the model that steer the operator (axes, paddings, sizes), by name
 * of the input: `withConstants({paddings: 1})`.
 */
function withConstants(inputs) {
    return (layer) => {
        const constants = Object.entries(inputs).flatMap(([name, index]) => {
            const values = constantIntegers(layer, index);
            return values === undefined ? [] : [[name, values.join(',')]];
        });
        return { ...optionParameters(layer), ...Object.fromEntries(constants) };
    };
}
/** Elements of a constant int32 input; undefined where it is computed, absent or of another type. */
function constantIntegers({ model, inputs }, index) {
    const tensor = inputs[index];
    if (tensor?.dtype !== 'int32' || !tensor.isConstant)
        return undefined;
    const data = model.buffers[tensor.buffer]?.data ?? new Uint8Array();
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return Array.from({ length: data.byteLength >> 2 }, (_, at) => view.getInt32(4 * at, true));
}
function fieldsOf(options) {
    if (options.type === 'Other')
        return options.fields;
    return Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'type'));
}
function snakeCase(name) {
    return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
function plain(value) {
    if (typeof value === 'number')
        return value;
    return Array.isArray(value) ? value.join(',') : String(value).toLowerCase();
}

;// CONCATENATED MODULE: ./lib/operators/cpu-operator.js



/** A record whose memory is the kind's structs and the given requests. */
function cpuOperator({ kinds, ops = () => 0, prepare = () => ({}), fetches = 'all', parameters = optionParameters, }) {
    return {
        kinds,
        work: (layer) => ({ ops: wrap32(ops(layer)), macs: 0 }),
        memory: (layer, setting) => {
            const { persistent = [], scratch = [], scratchPurpose } = prepare(layer, setting);
            return {
                initPersistent: opData(layer.operator.kind, setting),
                preparePersistent: persistent,
                scratch,
                ...(scratchPurpose === undefined
                    ? {}
                    : { scratchPurposes: scratch.map(() => scratchPurpose) }),
                builtinData: optionStruct(layer.operator.kind, setting.runtime.id),
                temporaries: temporaries(layer, fetches),
            };
        },
        cpu: cpuLayerOf,
        parameters,
    };
}
/** The profiler counts in unsigned 32-bit integers. */
function wrap32(value) {
    return value >>> 0;
}
/** Index of the first output among an operator's inputs, then outputs. */
function firstOutput({ inputs }) {
    return inputs.length;
}
/** The type of the first input. */
function inputType({ inputs }) {
    return inputs[0]?.dtype;
}
function temporaries(layer, fetches) {
    if (typeof fetches === 'function')
        return fetches(layer);
    if (fetches === 'none')
        return [];
    const { inputs, outputs } = layer;
    return Array.from(fetches === 'inputs' ? inputs : [...inputs, ...outputs], (_, index) => index);
}

;// CONCATENATED MODULE: ./lib/operators/activations.js
/** Element-wise activations. Source: tflite-micro micro/kernels/activations_common.cc and others. */


const ACTIVATIONS = [
    cpuOperator({ kinds: ['RELU'], ops: twoPerElement, fetches: inputTwice }),
    cpuOperator({ kinds: ['RELU6'], ops: twoPerElement, fetches: () => [0] }),
    cpuOperator({ kinds: ['TANH'], fetches: inputTwice }),
    cpuOperator({ kinds: ['LEAKY_RELU', 'PRELU', 'ELU', 'HARD_SWISH', 'LOGISTIC'] }),
];
/** A lower and an upper limit. */
function twoPerElement({ inputs }) {
    return 2 * elementsOf(inputs[0]);
}
function inputTwice(layer) {
    return [0, firstOutput(layer), 0];
}

;// CONCATENATED MODULE: ./lib/operators/arithmetic.js
/** Element-wise arithmetic, comparison and logic. Source: tflite-micro micro/kernels. */

const ARITHMETIC = [
    cpuOperator({ kinds: ['SUB', 'DIV', 'SQUARED_DIFFERENCE', 'FLOOR_DIV', 'FLOOR_MOD'] }),
    cpuOperator({
        kinds: ['EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL', 'LESS', 'LESS_EQUAL'],
        fetches: 'inputs',
    }),
    cpuOperator({
        kinds: ['MAXIMUM', 'MINIMUM', 'LOGICAL_AND', 'LOGICAL_OR', 'NEG', 'FLOOR'],
        fetches: 'none',
    }),
    cpuOperator({
        kinds: ['ABS', 'RSQRT', 'SQRT', 'SQUARE', 'SIN', 'COS', 'LOG', 'LOGICAL_NOT'],
    }),
    cpuOperator({ kinds: ['EXP', 'ROUND', 'CEIL', 'SELECT_V2'] }),
    cpuOperator({ kinds: ['ADD_N'], prepare: addends, fetches: firstAndOutputFirst }),
];
/** Bytes of the int8 kernel's data: ten 32-bit numbers. */
const ADD_N_DATA = 40;
/** A pointer to each addend; int8 also keeps its scaling. Source: micro/kernels/add_n.cc. */
function addends({ inputs, outputs }, { runtime }) {
    const scratch = [runtime.pointerBytes * inputs.length];
    const persistent = outputs[0]?.dtype === 'int8' ? [ADD_N_DATA] : [];
    return { persistent, scratch, scratchPurpose: 'pointers to the addends' };
}
function firstAndOutputFirst(layer) {
    return [0, firstOutput(layer), ...layer.inputs.slice(1).map((_, index) => index + 1)];
}

;// CONCATENATED MODULE: ./lib/operators/concatenation.js
/**
 * Source: tflite-micro micro/kernels/concatenation.cc (Gecko SDK); mltk 0.20.0
 * cpp/shared/tflite_micro/kernels/concatenation.cc, which takes any number of inputs and keeps their
 * shapes and pointers in a scratch buffer.
 */

const CONCATENATION = [
    cpuOperator({ kinds: ['CONCATENATION'], prepare, fetches }),
];
/** A `RuntimeShape`: its size and six dimensions. */
const RUNTIME_SHAPE_BYTES = 28;
function prepare({ inputs, outputs }, { runtime }) {
    const perInput = 4 * inputs.length;
    const persistent = outputs[0]?.dtype === 'int8' ? [perInput, perInput] : [];
    if (runtime.id === 'sdk')
        return { persistent };
    const scratch = [inputs.length * (RUNTIME_SHAPE_BYTES + 2 * runtime.pointerBytes)];
    return { persistent, scratch, scratchPurpose: 'shapes and pointers of the inputs' };
}
/** Types, then shapes, then (int8) scales, each in a pass of its own. */
function fetches(layer) {
    const output = firstOutput(layer);
    const inputs = layer.inputs.map((_, index) => index);
    const scales = layer.outputs[0]?.dtype === 'int8' ? inputs : [];
    return [0, output, ...inputs, output, ...scales];
}

;// CONCATENATED MODULE: ./lib/operators/control-flow.js
/** Operators that run subgraphs or keep resources. Source: tflite-micro micro/kernels/if.cc and others. */

const CONTROL_FLOW = [
    cpuOperator({ kinds: ['IF'], fetches: () => [0] }),
    cpuOperator({ kinds: ['WHILE', 'CALL_ONCE', 'VAR_HANDLE'], fetches: 'none' }),
    cpuOperator({ kinds: ['READ_VARIABLE', 'ASSIGN_VARIABLE'], fetches: 'inputs' }),
];

;// CONCATENATED MODULE: ./lib/operators/custom.js
/** Custom operators that the runtimes register. Source: tflite-micro micro/kernels/circular_buffer_common.cc. */

const CUSTOM = [
    {
        kinds: ['CIRCULAR_BUFFER'],
        work: () => ({ ops: 0, macs: 0 }),
        memory: ({ inputs }) => ({
            initPersistent: [8],
            preparePersistent: [],
            scratch: [],
            builtinData: null,
            temporaries: [0, inputs.length],
        }),
        cpu: cpuLayerOf,
        parameters: () => ({}),
    },
];

;// CONCATENATED MODULE: ./lib/operators/padding.js
/** Source: tflite-micro micro/kernels/pad.cc, mirror_pad.cc. */



const padding_parameters = withConstants({ paddings: 1 });
const PADDING = [
    cpuOperator({
        ...{ kinds: ['PAD'], parameters: padding_parameters },
        ops: ({ outputs }) => 6 * elementsOf(outputs[0]),
    }),
    cpuOperator({ kinds: ['PADV2'], parameters: padding_parameters }),
    cpuOperator({ kinds: ['MIRROR_PAD'], prepare: strides, parameters: padding_parameters }),
];
/** Elements below each dimension, of the output and of the input. */
function strides({ inputs }) {
    const bytes = 4 * (inputs[0]?.shape.length ?? 0);
    return { scratch: [bytes, bytes], scratchPurpose: 'strides' };
}

;// CONCATENATED MODULE: ./lib/operators/quantization.js
/** Conversions between types. Source: tflite-micro micro/kernels/quantize_common.cc and others. */


const QUANTIZATION = [
    cpuOperator({ kinds: ['QUANTIZE'], ops: ({ inputs }) => 4 * elementsOf(inputs[0]) }),
    cpuOperator({ kinds: ['DEQUANTIZE'], ops: ({ inputs }) => 2 * elementsOf(inputs[0]) }),
    cpuOperator({ kinds: ['CAST'] }),
];

;// CONCATENATED MODULE: ./lib/operators/recurrent.js
/**
 * Sources: tflite-micro micro/kernels/svdf_common.cc, unidirectional_sequence_lstm.cc,
 * cmsis_nn/unidirectional_sequence_lstm.cc (the SDK's kernel).
 */

const RECURRENT = [
    cpuOperator({ kinds: ['SVDF'], prepare: svdfScratch }),
    cpuOperator({ kinds: ['UNIDIRECTIONAL_SEQUENCE_LSTM'], prepare: lstmRequests }),
];
/** Sums per filter and, for int8, per unit. */
function svdfScratch(layer) {
    const { inputs, operator } = layer;
    const batches = inputs[0]?.shape[0] ?? 0;
    const filters = inputs[1]?.shape[0] ?? 0;
    const perFilter = 4 * batches * filters;
    const rank = operator.options.type === 'Other' ? Number(operator.options.fields['rank']) : 1;
    const scratch = inputType(layer) === 'int8'
        ? [perFilter, 4 * batches * Math.floor(filters / Math.max(1, rank))]
        : [perFilter];
    return { scratch, scratchPurpose: 'accumulators' };
}
/** Inputs of the operator. */
const LSTM = { input: 0, firstWeights: 1, lastWeights: 8, hiddenState: 18, cellState: 19 };
const GATES = 4;
/** A buffer of the cell state's type for each gate; the SDK's kernel also folds the zero points. */
function lstmRequests(layer, { runtime }) {
    const { inputs, operator } = layer;
    const isTimeMajor = operator.options.type === 'Other' && operator.options.fields['timeMajor'] === true;
    const batches = inputs[LSTM.input]?.shape[isTimeMajor ? 1 : 0] ?? 0;
    const states = inputs[LSTM.hiddenState]?.shape[1] ?? 0;
    const bytes = inputs[LSTM.cellState]?.dtype === 'int16' ? 2 : 4;
    const scratch = Array.from({ length: GATES }, () => batches * states * bytes);
    const folds = runtime.id === 'sdk' && inputType(layer) === 'int8';
    return {
        persistent: folds ? foldedBiases(layer) : [],
        scratch,
        scratchPurpose: 'gate',
    };
}
function foldedBiases({ inputs }) {
    return inputs
        .slice(LSTM.firstWeights, LSTM.lastWeights + 1)
        .flatMap((weights) => (weights === undefined ? [] : [4 * (weights.shape[0] ?? 0)]));
}

;// CONCATENATED MODULE: ./lib/operators/reduction.js
/** Reductions over axes. Source: tflite-micro micro/kernels/reduce_common.cc, arg_min_max.cc, cumsum.cc. */



const reduction_parameters = withConstants({ axis: 1 });
const REDUCTION = [
    cpuOperator({
        ...{ kinds: ['MEAN', 'SUM'], parameters: reduction_parameters },
        prepare: accumulators,
        fetches: fetchedTwice,
    }),
    cpuOperator({
        ...{ kinds: ['REDUCE_MAX'], parameters: reduction_parameters },
        prepare: indexAndAxes,
        fetches: fetchedTwice,
    }),
    cpuOperator({ kinds: ['ARG_MAX', 'ARG_MIN'], fetches: 'none', parameters: reduction_parameters }),
    cpuOperator({ kinds: ['CUMSUM'], prepare: scaling, parameters: reduction_parameters }),
];
/** Bytes of CUMSUM's int8 data: nine 32-bit numbers. */
const CUMSUM_DATA = 36;
function accumulators(layer) {
    const dtype = inputType(layer);
    if (dtype !== 'int8' && dtype !== 'int16')
        return {};
    return { scratch: [4 * elementsOf(layer.outputs[0])], scratchPurpose: 'accumulators' };
}
function indexAndAxes({ inputs }) {
    const [input, axis] = inputs;
    return {
        scratch: [4 * (input?.shape.length ?? 0), 4 * elementsOf(axis)],
        scratchPurpose: 'index and axes',
    };
}
function scaling({ outputs }) {
    return outputs[0]?.dtype === 'int8' ? { persistent: [CUMSUM_DATA] } : {};
}
/** The check of the operands fetches them again; the output only for int8. */
function fetchedTwice(layer) {
    const output = firstOutput(layer);
    const again = inputType(layer) === 'int8' ? [0, 1, output] : [0, 1];
    return [0, output, 1, ...again];
}

;// CONCATENATED MODULE: ./lib/operators/shape.js
/** Operators that move, select or describe elements. Source: tflite-micro micro/kernels. */



/** Each element of a resized map costs this much, and each row besides. */
const NEAREST_NEIGHBOR_OPS = 8;
const SHAPE = [
    cpuOperator({
        kinds: ['RESHAPE'],
        ops: reshapeOps,
        fetches: ({ inputs }) => [0, inputs.length],
        parameters: withConstants({ new_shape: 1 }),
    }),
    cpuOperator({ kinds: ['SQUEEZE', 'EXPAND_DIMS', 'BROADCAST_ARGS', 'FILL', 'ZEROS_LIKE'] }),
    cpuOperator({ kinds: ['BROADCAST_TO'], parameters: withConstants({ shape: 1 }) }),
    cpuOperator({ kinds: ['TRANSPOSE'], parameters: withConstants({ permutation: 1 }) }),
    cpuOperator({ kinds: ['SLICE'], parameters: withConstants({ begin: 1, size: 2 }) }),
    cpuOperator({
        kinds: ['STRIDED_SLICE'],
        parameters: withConstants({ begin: 1, end: 2, strides: 3 }),
    }),
    cpuOperator({ kinds: ['SHAPE', 'PACK', 'UNPACK'], fetches: 'none' }),
    cpuOperator({
        kinds: ['SPLIT'],
        fetches: () => [0],
        parameters: withConstants({ axis: 0 }),
    }),
    cpuOperator({
        kinds: ['SPLIT_V'],
        fetches: () => [2],
        parameters: withConstants({ sizes: 1, axis: 2 }),
    }),
    cpuOperator({
        kinds: ['SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND'],
        fetches: ({ inputs }) => [0, inputs.length],
        parameters: withConstants({ block_shape: 1 }),
    }),
    cpuOperator({ kinds: ['RESIZE_BILINEAR'], parameters: withConstants({ size: 1 }) }),
    cpuOperator({
        kinds: ['RESIZE_NEAREST_NEIGHBOR'],
        ops: nearestNeighborOps,
        parameters: withConstants({ size: 1 }),
    }),
    cpuOperator({
        kinds: ['GATHER', 'GATHER_ND', 'SPACE_TO_DEPTH', 'DEPTH_TO_SPACE', 'L2_POOL_2D'],
        prepare: outputDimensions,
    }),
    cpuOperator({ kinds: ['L2_NORMALIZATION'] }),
];
/** The profiler counts a copy only of a constant: other tensors have no address yet. */
function reshapeOps({ inputs }) {
    return inputs[0]?.isConstant === true ? elementsOf(inputs[0]) : 0;
}
function nearestNeighborOps(layer) {
    const [height = 0, width = 0] = constantIntegers(layer, 1) ?? [];
    return height * (NEAREST_NEIGHBOR_OPS + width * NEAREST_NEIGHBOR_OPS);
}
/** The output's dimensions, copied from the model to where they can be changed. */
function outputDimensions({ outputs }) {
    return { persistent: [4 + 4 * (outputs[0]?.shape.length ?? 0)] };
}

;// CONCATENATED MODULE: ./lib/operators/softmax.js
/** Source: tflite-micro micro/kernels/softmax_common.cc, log_softmax.cc. */

const SOFTMAX = [
    cpuOperator({ kinds: ['SOFTMAX'], ops: softmaxOps, prepare: softmaxTables }),
    cpuOperator({ kinds: ['LOG_SOFTMAX'], prepare: logSoftmaxData }),
];
/** Entries of a 16-bit look-up table. */
const TABLE_ENTRIES = 513;
/** The profiler takes dimension 0 for the number of classes unless the input has rank 2. */
function softmaxOps({ inputs }) {
    const shape = inputs[0]?.shape ?? [];
    return 5 * (shape[shape.length === 2 ? 1 : 0] ?? 0);
}
/** int16: tables of the exponential and of 1 / (1 + x). */
function softmaxTables(layer) {
    const bytes = 2 * TABLE_ENTRIES;
    return inputType(layer) === 'int16' ? { persistent: [bytes, bytes] } : {};
}
/** Five 32-bit numbers and two of the machine's size. */
function logSoftmaxData(layer, { runtime }) {
    if (inputType(layer) !== 'int8')
        return {};
    return { persistent: [runtime.pointerBytes === 8 ? 40 : 28] };
}

;// CONCATENATED MODULE: ./lib/operators/registry.js














/** All records, in the order in which documents list them. */
const OPERATORS = [
    ...ACCELERATED,
    ...ACTIVATIONS,
    ...ARITHMETIC,
    ...SOFTMAX,
    ...REDUCTION,
    ...QUANTIZATION,
    ...PADDING,
    ...CONCATENATION,
    ...SHAPE,
    ...RECURRENT,
    ...CONTROL_FLOW,
    ...CUSTOM,
];
/** For kinds without a record: no work is counted, and sizes become lower bounds. */
const UNKNOWN = {
    kinds: [],
    work: () => ({ ops: 0, macs: 0 }),
    memory: () => 'unknown',
    cpu: cpuLayerOf,
    parameters: optionParameters,
};
const BY_KIND = new Map(OPERATORS.flatMap((record) => record.kinds.map((kind) => [kind, record])));
/** The record of a kind (the schema's name, or a custom operator's own). */
function describe(kind) {
    return BY_KIND.get(kind) ?? UNKNOWN;
}
/** The record of an operator of a model. */
function describeOperator({ kind, customName }) {
    return describe(customName ?? kind);
}
/**
 * True where the runtimes' resolvers have a kernel: the Gecko SDK's and the MLTK's list the same
 * operators (mltk 0.20.0 cpp/shared/tflite_micro/all_ops_resolver.cc).
 */
function isRegistered(kind) {
    return BY_KIND.has(kind);
}

;// CONCATENATED MODULE: ./lib/arena/arena-layers.js


const UNKNOWN_MEMORY = {
    initPersistent: [],
    preparePersistent: [],
    scratch: [],
    builtinData: null,
    temporaries: [],
};
/** All operators, by subgraph and then in the order of execution. */
function arenaLayers(model, { onMvp, ...setting }) {
    return model.subgraphs.map((subgraph) => subgraph.operators.map((operator) => {
        const layer = layerContextOf(model, subgraph, operator);
        const kernel = { ...setting, onMvp: setting.accelerator === 'mvp' && onMvp(layer) };
        const memory = describeOperator(operator).memory(layer, kernel);
        const isKnown = memory !== 'unknown';
        return { layer, memory: isKnown ? memory : UNKNOWN_MEMORY, isKnown };
    }));
}

;// CONCATENATED MODULE: ./lib/arena/greedy-planner.js
/** Offset of each buffer in the non-persistent part, in the order of the requests. */
function planGreedily(requests) {
    const offsets = new Array(requests.length).fill(0);
    const placed = new TimeIndex(requests);
    for (const index of placementOrder(requests)) {
        const request = requests[index];
        if (request === undefined)
            continue;
        const offset = request.offlineOffset ?? firstGap(placed.aliveDuring(request), request.bytes);
        offsets[index] = offset;
        placed.add(request, { offset, end: offset + request.bytes });
    }
    return offsets;
}
/** Bytes up to the end of the highest buffer. */
function plannedBytes(requests, offsets) {
    return requests.reduce((most, { bytes }, index) => Math.max(most, (offsets[index] ?? 0) + bytes), 0);
}
/**
 * Offline-planned buffers in their own order, then the others by size, largest first; of equal
 * sizes the one requested later comes first.
 */
function placementOrder(requests) {
    const indices = requests.map((_, index) => index);
    const isOffline = (index) => requests[index]?.offlineOffset !== null;
    const bytes = (index) => requests[index]?.bytes ?? 0;
    const online = indices.filter((index) => !isOffline(index));
    online.sort((a, b) => bytes(b) - bytes(a) || b - a);
    return [...indices.filter(isOffline), ...online];
}
function firstGap(alive, bytes) {
    let candidate = 0;
    for (const { offset, end } of alive) {
        if (offset - candidate >= bytes)
            return candidate;
        candidate = Math.max(candidate, end);
    }
    return candidate;
}
/**
 * Placed buffers by time. Those alive during [first, last] are those alive at `first` (a walk from
 * the root of a segment tree to its leaf) and those that begin after it (by beginning).
 */
class TimeIndex {
    #leaves;
    #spanning;
    #beginning;
    constructor(requests) {
        const times = requests.reduce((most, { last }) => Math.max(most, slot(last) + 1), 1);
        this.#leaves = 2 ** Math.ceil(Math.log2(times));
        this.#spanning = lists(2 * this.#leaves);
        this.#beginning = lists(times);
    }
    add({ first, last }, placed) {
        this.#beginning[slot(first)]?.push(placed);
        let from = slot(first) + this.#leaves;
        let to = slot(last) + this.#leaves + 1;
        for (; from < to; from >>= 1, to >>= 1) {
            if (from % 2 === 1)
                this.#spanning[from++]?.push(placed);
            if (to % 2 === 1)
                this.#spanning[--to]?.push(placed);
        }
    }
    /** In the order of their offsets. */
    aliveDuring({ first, last }) {
        const alive = [];
        for (let node = slot(first) + this.#leaves; node > 0; node >>= 1) {
            for (const placed of this.#spanning[node] ?? [])
                alive.push(placed);
        }
        for (let time = slot(first) + 1; time <= slot(last); time++) {
            for (const placed of this.#beginning[time] ?? [])
                alive.push(placed);
        }
        return alive.sort((a, b) => a.offset - b.offset);
    }
}
/** Times count from -1. */
function slot(time) {
    return time + 1;
}
function lists(count) {
    return Array.from({ length: count }, () => []);
}

;// CONCATENATED MODULE: ./lib/arena/lifetimes.js
/** A walk longer than this is a subgraph that calls itself (over others), not a network. */
const LONGEST_WALK = 1_000_000;
/** Throws a RangeError for subgraphs that call each other without end. */
function lifetimesOf(model) {
    const walk = new Walk(model);
    if (model.subgraphs.length > 0)
        walk.enter(0);
    return walk;
}
class Walk {
    tensors;
    scratch;
    layers = [null];
    callers;
    #subgraphs;
    #open = new Set();
    #mainLayer = null;
    constructor({ subgraphs }) {
        this.#subgraphs = subgraphs;
        this.tensors = subgraphs.map(({ tensors }) => tensors.map(untouched));
        this.scratch = subgraphs.map(({ operators }) => operators.map(untouched));
        this.callers = subgraphs.map(() => null);
    }
    enter(index) {
        const subgraph = this.#subgraphs[index];
        if (subgraph === undefined)
            return;
        if (this.#open.has(index))
            throw new RangeError(`subgraph ${index} calls itself`);
        this.#open.add(index);
        this.callers[index] ??= this.#mainLayer;
        this.#touch(subgraph, subgraph.inputs);
        for (const operator of subgraph.operators)
            this.#run(subgraph, operator);
        this.#touch(subgraph, subgraph.outputs);
        this.#open.delete(index);
    }
    #run(subgraph, operator) {
        if (subgraph.index === 0)
            this.#mainLayer = operator.index;
        this.#tick();
        const started = this.#now;
        this.#create(subgraph, operator.outputs);
        for (const called of calledSubgraphs(operator)) {
            this.#tick();
            this.enter(called);
        }
        this.#use(subgraph, operator.inputs);
        this.#use(subgraph, operator.outputs);
        const scratch = this.scratch[subgraph.index]?.[operator.index];
        if (scratch === undefined)
            return;
        if (scratch.first === -1)
            scratch.first = started;
        scratch.last = this.#now;
    }
    get #now() {
        return this.layers.length - 1;
    }
    #tick() {
        if (this.layers.length > LONGEST_WALK)
            throw new RangeError('subgraphs call each other endlessly');
        this.layers.push(this.#mainLayer);
    }
    #touch(subgraph, tensors) {
        this.#create(subgraph, tensors);
        this.#use(subgraph, tensors);
    }
    #create(subgraph, tensors) {
        for (const lifetime of this.#of(subgraph, tensors)) {
            if (lifetime.first === -1)
                lifetime.first = this.#now;
        }
    }
    #use(subgraph, tensors) {
        for (const lifetime of this.#of(subgraph, tensors))
            lifetime.last = this.#now;
    }
    #of({ index }, tensors) {
        return tensors.flatMap((tensor) => this.tensors[index]?.[tensor] ?? []);
    }
}
function untouched() {
    return { first: -1, last: -1 };
}
/** Fields of the options that name subgraphs, in the order in which the allocator walks them. */
const CALLS = {
    IF: ['thenSubgraphIndex', 'elseSubgraphIndex'],
    WHILE: ['condSubgraphIndex', 'bodySubgraphIndex'],
    CALL_ONCE: ['initSubgraphIndex'],
};
/** Subgraphs that a control flow operator runs; none for every other operator. */
function calledSubgraphs({ kind, options }) {
    const fields = CALLS[kind];
    if (fields === undefined || options.type !== 'Other')
        return [];
    return fields.map((name) => Number(options.fields[name] ?? 0));
}

;// CONCATENATED MODULE: ./lib/arena/tensor-bytes.js
/**
 * Bytes of one element as the runtime stores it; it unpacks 4-bit elements and keeps a resource's
 * 4-byte id. Types without an entry are refused when the model is loaded.
 *
 * Source: tflite-micro micro/memory_helpers.cc `TfLiteTypeSizeOf`.
 */
const ELEMENT_BYTES = {
    bool: 1,
    int4: 1,
    int8: 1,
    uint8: 1,
    int16: 2,
    uint16: 2,
    float16: 2,
    bfloat16: 2,
    int32: 4,
    uint32: 4,
    float32: 4,
    resource: 4,
    int64: 8,
    uint64: 8,
    float64: 8,
    complex64: 8,
    complex128: 16,
};
/** Bytes that the runtime reserves for a tensor's elements, not rounded. */
function tensorBytes({ dtype, shape }) {
    return shape.reduce((all, one) => all * one, ELEMENT_BYTES[dtype] ?? 0);
}

;// CONCATENATED MODULE: ./lib/arena/persistent.js


/** Everything a kernel or the allocator asks for by size alone starts at a multiple of this. */
const BUFFER_ALIGNMENT = 16;
/** Who needs the bytes, in the order of the requests. */
const PERSISTENT_CAUSES = {
    allocator: 'allocator',
    tensors: 'tensor structs',
    operators: 'operator structs',
    options: 'operator options',
    operatorData: 'operator data',
    kernelBuffers: 'kernel buffers (scales, biases, tables)',
    scratchHandles: 'scratch buffer handles',
    variables: 'variable tensors',
    inputsAndOutputs: 'input and output tensors',
    quantization: 'quantization of inputs and outputs',
};
/** Plays all persistent requests of loading a model. */
function playPersistent(input) {
    const tail = new Tail();
    requestRuntime(tail, input);
    requestGraph(tail, input);
    for (const { memory } of input.layers.flat()) {
        if (memory.builtinData !== null)
            tail.request('options', memory.builtinData);
    }
    for (const { memory } of input.layers.flat()) {
        for (const bytes of memory.initPersistent)
            tail.request('operatorData', persistent_buffer(bytes));
    }
    const prepared = input.layers.map((layers) => layers.map((layer) => persistent_prepare(tail, layer)));
    requestHandles(tail, input);
    requestVariables(tail, input.model);
    const atPlanning = tail.bytes;
    requestInputsAndOutputs(tail, input);
    return { bytes: tail.bytes, byCause: tail.byCause, prepared, atPlanning };
}
class Tail {
    bytes = 0;
    byCause = new Map();
    /** Padding counts for the request that causes it. */
    request(cause, { bytes, alignment }, count = 1) {
        const end = alignUp(this.bytes + bytes * count, alignment);
        this.byCause.set(cause, (this.byCause.get(cause) ?? 0) + end - this.bytes);
        this.bytes = end;
    }
}
function persistent_buffer(bytes) {
    return { bytes, alignment: BUFFER_ALIGNMENT };
}
function requestRuntime(tail, { model, structs }) {
    tail.request('allocator', structs.singleArenaBufferAllocator);
    tail.request('allocator', structs.greedyMemoryPlanner);
    tail.request('allocator', structs.microAllocator);
    if (structs.microContext !== null)
        tail.request('allocator', structs.microContext);
    tail.request('allocator', structs.builtinDataAllocator);
    tail.request('allocator', structs.subgraphAllocations, model.subgraphs.length);
}
function requestGraph(tail, { model, structs }) {
    for (const { tensors } of model.subgraphs) {
        tail.request('tensors', structs.evalTensor, tensors.length);
    }
    for (const { operators } of model.subgraphs) {
        tail.request('operators', structs.nodeAndRegistration, operators.length);
    }
}
function persistent_prepare(tail, { memory }) {
    const before = tail.bytes;
    for (const bytes of memory.preparePersistent)
        tail.request('kernelBuffers', persistent_buffer(bytes));
    return { before, after: tail.bytes };
}
function requestHandles(tail, { layers, structs }) {
    const handles = sum(layers.flat().map(({ memory }) => memory.scratch.length));
    if (handles > 0)
        tail.request('scratchHandles', structs.scratchBufferHandle, handles);
}
function requestVariables(tail, model) {
    for (const subgraph of model.subgraphs) {
        for (const tensor of subgraph.tensors) {
            if (isTailVariable(model, tensor))
                tail.request('variables', persistent_buffer(tensorBytes(tensor)));
        }
    }
}
/**
 * The runtime looks a variable up in the offline plan by its index in its own subgraph, although
 * the plan counts tensors over all subgraphs.
 */
function isTailVariable({ offlinePlan }, { isVariable, index }) {
    return isVariable && (offlinePlan === null || offlinePlan[index] === -1);
}
function requestInputsAndOutputs(tail, { model, structs }) {
    const [main] = model.subgraphs;
    if (main === undefined)
        return;
    for (const tensors of [main.inputs, main.outputs]) {
        const pointers = structs.pointer.bytes * tensors.length;
        tail.request('inputsAndOutputs', persistent_buffer(pointers));
        for (const index of tensors)
            requestTensor(tail, main, { index, structs });
    }
}
function requestTensor(tail, { tensors }, { index, structs }) {
    tail.request('inputsAndOutputs', structs.tensor);
    for (const struct of quantizationStructs(tensors[index], structs)) {
        tail.request('quantization', struct);
    }
}
/** What a `TfLiteTensor` takes besides itself: none without scales and zero points. */
function quantizationStructs(tensor, structs) {
    const quantization = tensor?.quantization;
    if (!quantization || quantization.scales.length === 0)
        return [];
    if (quantization.zeroPoints.length === 0)
        return [];
    const zeroPoints = { bytes: 4 + 4 * quantization.scales.length, alignment: 4 };
    return [structs.affineQuantization, zeroPoints];
}

;// CONCATENATED MODULE: ./lib/arena/runtime-structs.js
const POINTER_32 = { bytes: 4, alignment: 4 };
const POINTER_64 = { bytes: 8, alignment: 8 };
const STRUCTS_32 = {
    pointer: POINTER_32,
    singleArenaBufferAllocator: words32(36),
    greedyMemoryPlanner: words32(44),
    microAllocator: words32(36),
    microContext: null,
    builtinDataAllocator: words32(8),
    subgraphAllocations: words32(8),
    evalTensor: words32(12),
    nodeAndRegistration: words32(32),
    scratchBufferHandle: words32(4),
    tensor: words32(32),
    affineQuantization: words32(12),
    scratchBufferRequest: words32(12),
    allocationInfo: words32(24),
};
/**
 * By runtime. The SDK's TFLM of 2023-06 and MLTK's of 2024-03 have the same structs.
 *
 * Source: tflite-micro micro/micro_allocator.h, micro/micro_allocation_info.h,
 * micro/memory_planner/greedy_memory_planner.h, core/c/common.h (`TF_LITE_STATIC_MEMORY`); mltk
 * 0.20.0 cpp/shared/tflite_micro_model; 32-bit sizes measured in Cortex-M33 builds.
 */
const RUNTIME_STRUCTS = {
    sdk: STRUCTS_32,
    'mltk-device': { ...STRUCTS_32, microContext: { bytes: 44, alignment: 16 } },
    'mltk-simulator': {
        pointer: POINTER_64,
        singleArenaBufferAllocator: words64(72),
        greedyMemoryPlanner: words64(72),
        microAllocator: words64(72),
        microContext: { bytes: 80, alignment: 16 },
        builtinDataAllocator: words64(16),
        subgraphAllocations: words64(16),
        evalTensor: words64(24),
        nodeAndRegistration: words64(64),
        scratchBufferHandle: words64(8),
        tensor: words64(64),
        affineQuantization: words64(24),
        scratchBufferRequest: words64(16),
        allocationInfo: words64(32),
    },
};
function words32(bytes) {
    return { bytes, alignment: 4 };
}
function words64(bytes) {
    return { bytes, alignment: 8 };
}

;// CONCATENATED MODULE: ./lib/arena/smallest.js


/** Requests that the head always has room for, one operator's most. */
const SPARE_REQUESTS = 12;
/** The planner's tables, per buffer. */
const PLANNER_BYTES_PER_BUFFER = 40;
/**
 * Bytes, a multiple of 16. Never too small: an operator's own persistent requests are counted as if
 * made before its temporary tensors, because the runtime does not check one against the other.
 */
function smallestWorkingBytes(input) {
    const { persistent, headBytes } = input;
    const most = Math.max(persistent.bytes + headBytes, largestWhilePreparing(input), whilePlanning(input));
    return alignUp(most, BUFFER_ALIGNMENT);
}
function largestWhilePreparing({ layers, structs, persistent }) {
    let requests = 0;
    let most = 0;
    layers.forEach((operators, subgraph) => {
        operators.forEach((layer, index) => {
            const tail = persistent.prepared[subgraph]?.[index];
            if (tail === undefined)
                return;
            most = Math.max(most, whilePreparing(layer, { tail, requests, structs }));
            requests += layer.memory.scratch.length;
        });
    });
    return most;
}
function whilePreparing(layer, { tail, requests, structs }) {
    const fetched = fetchedTensors(layer);
    const temporaries = sum(fetched.map((tensor) => temporaryBytes(tensor, structs)));
    const list = requestList(requests, structs);
    const spared = layer.memory.requestsLast === true ? sparedBytes(fetched, structs) : 0;
    return Math.max(list + temporaries + (layer.memory.requestsLast === true ? tail.before : tail.after), alignUp(list + temporaries - spared, BUFFER_ALIGNMENT) + tail.after, requestList(requests + layer.memory.scratch.length, structs) + tail.after);
}
/**
 * The allocator does not keep persistent requests off temporary tensors. What they may overwrite
 * without harm is the end of the tensor fetched last: its zero points and its quantized dimension.
 */
function sparedBytes(fetched, structs) {
    const [quantization, zeroPoints] = quantizationStructs(fetched.at(-1), structs);
    if (quantization === undefined || zeroPoints === undefined)
        return 0;
    return zeroPoints.bytes + quantization.bytes - 2 * structs.pointer.bytes;
}
function fetchedTensors({ layer, memory }) {
    const operands = [...layer.inputs, ...layer.outputs];
    return memory.temporaries.flatMap((index) => operands[index] ?? []);
}
/** Temporary tensors are freed only when the operator's Prepare is over. */
function temporaryBytes(tensor, structs) {
    const parts = [structs.tensor, ...quantizationStructs(tensor, structs)];
    return sum(parts.map(({ bytes }) => alignUp(bytes, structs.pointer.alignment)));
}
function requestList(requests, { scratchBufferRequest }) {
    return scratchBufferRequest.bytes * (requests + SPARE_REQUESTS);
}
function whilePlanning({ model, layers, structs, persistent, plannedBuffers, }) {
    const requests = sum(layers.flat().map(({ memory }) => memory.scratch.length));
    const tensors = sum(model.subgraphs.map(({ tensors }) => tensors.length));
    const tables = alignUp(requestList(requests, structs), structs.pointer.bytes) +
        structs.pointer.bytes * model.subgraphs.length +
        structs.allocationInfo.bytes * (tensors + requests);
    return (alignUp(tables, BUFFER_ALIGNMENT) +
        PLANNER_BYTES_PER_BUFFER * plannedBuffers +
        alignUp(persistent.atPlanning, BUFFER_ALIGNMENT));
}

;// CONCATENATED MODULE: ./lib/arena/plan-arena.js








/**
 * The tensor arena of a model: what TensorFlow Lite Micro's allocator does when it loads it, request
 * by request, for the runtime and kernels of the setting.
 */
function planArena(model, setting) {
    const layers = arenaLayers(model, setting);
    const lifetimes = lifetimesOf(model);
    const wanted = wantedBuffers(model, layers, lifetimes);
    const requests = wanted.map(requestOf);
    const offsets = planGreedily(requests);
    const buffers = wanted.map((buffer, index) => placed(buffer, offsets[index] ?? 0));
    const structs = RUNTIME_STRUCTS[setting.runtime.id];
    const persistent = playPersistent({ model, layers, structs });
    const nonpersistentBytes = plannedBytes(requests, offsets);
    const byLayer = liveBytes(requests, lifetimes);
    const peak = peakOf(byLayer, requests);
    return {
        persistentBytes: persistent.bytes,
        nonpersistentBytes,
        smallestWorkingBytes: smallestWorkingBytes({
            ...{ model, layers, structs, persistent },
            headBytes: nonpersistentBytes,
            plannedBuffers: buffers.length,
        }),
        unknownLayers: unknownLayers(layers, lifetimes),
        buffers,
        byLayer,
        peak,
        persistentByCause: causes(persistent),
        fragmentationBytes: nonpersistentBytes - peak.liveBytes,
    };
}
/** All tensors that are computed, then all scratch buffers, each by subgraph. */
function wantedBuffers(model, layers, lifetimes) {
    const offline = offlineOffsets(model);
    const tensors = model.subgraphs.flatMap((subgraph) => subgraph.tensors.flatMap((tensor) => {
        const lifetime = lifetimes.tensors[subgraph.index]?.[tensor.index] ?? UNTOUCHED;
        return tensorBuffer(tensor, {
            ...{ subgraph, lifetime },
            offlineOffset: offline[subgraph.index]?.[tensor.index] ?? null,
        });
    }));
    const scratch = layers.flat().flatMap((layer) => scratchBuffers(layer, lifetimes));
    return [...tensors, ...scratch];
}
const UNTOUCHED = { first: -1, last: -1 };
/** By subgraph, then tensor; null where the device plans it. The plan counts over all subgraphs. */
function offlineOffsets({ subgraphs, offlinePlan, }) {
    let next = 0;
    return subgraphs.map(({ tensors }) => tensors.map(() => {
        const offset = offlinePlan?.[next++] ?? -1;
        return offset === -1 ? null : offset;
    }));
}
function tensorBuffer(tensor, place) {
    const bytes = tensorBytes(tensor);
    const inTail = tensor.isVariable && place.offlineOffset === null;
    const inModel = tensor.isConstant && !(tensor.isVariable && place.offlineOffset !== null);
    if (inTail || inModel || bytes === 0)
        return [];
    return [
        {
            kind: tensor.isVariable ? 'variable' : 'tensor',
            subgraph: place.subgraph.index,
            tensor: tensor.index,
            name: tensor.name,
            bytes,
            firstLayer: place.lifetime.first,
            lastLayer: place.lifetime.last,
            offlineOffset: place.offlineOffset,
        },
    ];
}
function scratchBuffers({ layer, memory }, { scratch }) {
    const { subgraph, operator } = layer;
    const { first, last } = scratch[subgraph.index]?.[operator.index] ?? UNTOUCHED;
    return memory.scratch.map((bytes, index) => {
        const purpose = memory.scratchPurposes?.[index] ?? 'scratch';
        return {
            kind: 'scratch',
            subgraph: subgraph.index,
            tensor: null,
            name: `${purpose} of layer ${operator.index}`,
            bytes,
            firstLayer: first,
            lastLayer: last,
            offlineOffset: null,
        };
    });
}
function requestOf({ bytes, firstLayer, lastLayer, offlineOffset }) {
    return {
        bytes: alignUp(bytes, BUFFER_ALIGNMENT),
        first: firstLayer,
        last: lastLayer,
        offlineOffset,
    };
}
function placed(wanted, offset) {
    const { kind, subgraph, tensor, name, bytes, firstLayer, lastLayer } = wanted;
    return { kind, subgraph, tensor, name, bytes, offset, firstLayer, lastLayer };
}
function liveBytes(requests, { layers }) {
    const change = new Array(layers.length + 1).fill(0);
    for (const { bytes, first, last } of requests) {
        if (last < 0)
            continue;
        const begin = Math.max(0, first);
        change[begin] = (change[begin] ?? 0) + bytes;
        change[last + 1] = (change[last + 1] ?? 0) - bytes;
    }
    let live = 0;
    return layers.map((layer, step) => {
        live += change[step] ?? 0;
        return { step, layer, liveBytes: live };
    });
}
function peakOf(steps, requests) {
    const peak = highest(steps);
    if (peak === null)
        return { layer: null, liveBytes: 0, buffers: [], nextHighest: null };
    const bytes = (index) => requests[index]?.bytes ?? 0;
    const alive = requests.flatMap(({ first, last }, index) => first <= peak.step && peak.step <= last ? [index] : []);
    return {
        layer: peak.layer,
        liveBytes: peak.liveBytes,
        buffers: alive.sort((a, b) => bytes(b) - bytes(a) || a - b),
        nextHighest: highest(steps.filter(({ layer }) => layer !== peak.layer)),
    };
}
/** The first of the highest. */
function highest(steps) {
    return steps.reduce((best, step) => (best === null || step.liveBytes > best.liveBytes ? step : best), null);
}
/** Layers of the main subgraph that are unknown or run an unknown operator of another. */
function unknownLayers(layers, { callers }) {
    const unknown = layers.flat().flatMap(({ layer, isKnown }) => {
        if (isKnown)
            return [];
        const { subgraph, operator } = layer;
        return (subgraph.index === 0 ? operator.index : callers[subgraph.index]) ?? [];
    });
    return [...new Set(unknown)].sort((a, b) => a - b);
}
function causes({ byCause }) {
    const all = Object.keys(PERSISTENT_CAUSES);
    return all.flatMap((cause) => {
        const bytes = byCause.get(cause) ?? 0;
        return bytes === 0 ? [] : [{ cause: PERSISTENT_CAUSES[cause], bytes }];
    });
}

;// CONCATENATED MODULE: ./lib/mvp/pipeline.js
/** One count per outcome, in the order of execution; undefined or idle layers count nothing. */
function runPipeline(outcomes) {
    let last = null;
    return outcomes.map((outcome) => {
        let cycles = 0;
        for (const run of outcome?.runs ?? []) {
            cycles += run.count * run.cycles + stalls(run, last);
            last = run.last;
        }
        return { cycles, ...loadsOf(outcome?.runs ?? []) };
    });
}
/** The first execution can stall on the program before, the others on the run's own last one. */
function stalls({ count, first, last }, before) {
    const onBefore = before !== null && first.includes(before) ? 1 : 0;
    const onItself = last !== null && first.includes(last) ? count - 1 : 0;
    return onBefore + onItself;
}
function loadsOf(runs) {
    const count = (counts) => runs.filter(counts).reduce((all, run) => all + run.count, 0);
    return {
        loads: count(() => true),
        parallelLoads: count((run) => run.parallel),
        optimizedLoads: count((run) => run.optimized),
    };
}

;// CONCATENATED MODULE: ./lib/util/quantity.js
/** Tried in turn before every digit is printed. */
const MORE_DECIMALS = (/* unused pure expression or super */ null && ([0, 1]));
/** Smallest first; the first one also writes exact figures. */
const SCALES = {
    bytes: [
        { factor: 1, suffix: ' B', from: 0 },
        { factor: 1024, suffix: ' KiB', from: 1024 },
        { factor: 1024 ** 2, suffix: ' MiB', from: 10 * 1024 ** 2 },
    ],
    cycles: thousands(),
    macs: thousands(),
    layers: [{ factor: 1, suffix: '', from: 0 }],
    seconds: [
        { factor: 1e-6, suffix: ' µs', from: 0 },
        { factor: 1e-3, suffix: ' ms', from: 1e-3 },
        { factor: 1, suffix: ' s', from: 1 },
    ],
    joules: [
        { factor: 1e-6, suffix: ' µJ', from: 0 },
        { factor: 1e-3, suffix: ' mJ', from: 1e-3 },
        { factor: 1, suffix: ' J', from: 1 },
    ],
};
function thousands() {
    return [
        { factor: 1, suffix: '', from: 0 },
        { factor: 1e3, suffix: ' k', from: 1e4 },
        { factor: 1e6, suffix: ' M', from: 1e6 },
        { factor: 1e9, suffix: ' G', from: 1e9 },
    ];
}
/** One value on its own: `105.4 KiB`, `8.31 M`, `40.2 ms`, `2`. Negative values keep their minus sign. */
function formatQuantity(value, unit) {
    return format(value, unit, 0);
}
/** As {@link formatQuantity} with its sign always shown: `+12.6 KiB`, `−1.1 KiB`, `±0 B`. */
function formatDelta(delta, unit) {
    return `${signOf(delta)}${format(Math.abs(delta), unit, 0)}`;
}
/** Every digit there is: `107,929 B`, `8,310,222`. Times and energies with 12 significant digits. */
function formatExact(value, unit) {
    const { factor, suffix } = SCALES[unit][0];
    const scaled = value / factor;
    const digits = Number.isInteger(scaled) ? String(scaled) : String(Number(scaled.toPrecision(12)));
    return `${grouped(digits.replace('-', '−'))}${suffix}`;
}
/**
 * Several values that stand side by side in one sentence or row. Where rounding would make two
 * different values look equal, all of them get more decimals, and in the end every digit.
 */
function formatTogether(values, unit) {
    for (const more of MORE_DECIMALS) {
        const texts = values.map((value) => format(value, unit, more));
        if (looksDifferentWhereItIs(values, texts))
            return texts;
    }
    return values.map((value) => formatExact(value, unit));
}
/**
 * A value, the limit it is held against and their absolute difference, with as many digits as it
 * takes for value and limit to look different and for the three figures to add up.
 */
function formatComparison(value, limit, unit) {
    const all = [value, limit, Math.abs(value - limit)];
    for (const more of MORE_DECIMALS) {
        const texts = all.map((one) => format(one, unit, more));
        if (looksDifferentWhereItIs([value, limit], texts.slice(0, 2)) && addsUp(all, unit, more))
            return comparison(texts);
    }
    return comparison(all.map((one) => formatExact(one, unit)));
}
/** A ratio as percent: 0.08 is `8 %`, 1.098 is `109.8 %`; at most one decimal. */
function formatPercent(ratio) {
    return `${String(Number((ratio * 100).toFixed(1))).replace('-', '−')} %`;
}
function comparison([value = '', limit = '', difference = '']) {
    return { value, limit, difference };
}
/** True where the three figures, as printed, add up; figures on different scales always do. */
function addsUp([value, limit, difference], unit, more) {
    const scale = scaleOf(value, unit);
    if (scaleOf(limit, unit) !== scale || scaleOf(difference, unit) !== scale)
        return true;
    const shown = (one) => Number((one / scale.factor).toFixed(decimalsOf(one, unit, more)));
    const gap = Math.abs(Math.abs(shown(value) - shown(limit)) - shown(difference));
    return gap < 10 ** -(decimalsOf(value, unit, more) + 1);
}
function format(value, unit, moreDecimals) {
    const { factor, suffix } = scaleOf(value, unit);
    const scaled = value / factor;
    const decimals = isRound(scaled) ? 0 : decimalsOf(value, unit, moreDecimals);
    return `${grouped(scaled.toFixed(decimals).replace('-', '−'))}${suffix}`;
}
function scaleOf(value, unit) {
    const [first, ...rest] = SCALES[unit];
    return rest.findLast(({ from }) => Math.abs(value) >= from) ?? first;
}
/** Sizes show a tenth of a KiB; everything else three significant digits. */
function decimalsOf(value, unit, more) {
    const scaled = Math.abs(value / scaleOf(value, unit).factor);
    if (unit === 'bytes')
        return 1 + more;
    return (scaled < 10 ? 2 : scaled < 100 ? 1 : 0) + more;
}
/** True for whole numbers, and for those that only binary fractions keep from being whole. */
function isRound(scaled) {
    return Math.abs(scaled - Math.round(scaled)) <= Math.abs(scaled) * 1e-12;
}
function looksDifferentWhereItIs(values, texts) {
    return new Set(texts.map(withoutZeros)).size >= new Set(values).size;
}
/** `96.0 KiB` and `96 KiB` are the same figure to a reader. */
function withoutZeros(text) {
    return text.replace(/\.0+(?=\D|$)/, '');
}
function grouped(digits) {
    const [whole = '', fraction] = digits.split('.');
    const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return fraction === undefined ? separated : `${separated}.${fraction}`;
}
function signOf(delta) {
    return delta > 0 ? '+' : delta < 0 ? '−' : '±';
}

;// CONCATENATED MODULE: ./lib/mvp/limit-text.js
/** Numbers and spans as the sentences about limits write them. */

function numberText(value) {
    return formatExact(value, 'layers');
}
/**
 * `output row of 24 × 96 channels = 2,304 elements`; the last factor is a number of channels. Where
 * the hardware counts pairs, the value in pairs follows.
 */
function spanText(words, factors, value) {
    const product = factors.reduce((all, one) => all * one, 1);
    const parts = factors.map(numberText).join(' × ');
    const total = factors.length === 1 ? '' : ` = ${numberText(product)} elements`;
    if (value === product)
        return `${words} ${parts}${channelsOf(words)}${total}`;
    const counted = value * 2 === product ? 'in pairs' : 'in one step';
    return `${words} ${parts}${channelsOf(words)}${total}, ${counted} ${numberText(value)}`;
}
function channelsOf(words) {
    return words.startsWith('window') ? '' : ' channels';
}

;// CONCATENATED MODULE: ./lib/mvp/limits.js

const STRIDE = 2047;
const SIZE = 1024;
const WINDOWED = [
    ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'MAX_POOL_2D', 'AVERAGE_POOL_2D', 'TRANSPOSE_CONV'],
];
const limits_POOLS = ['MAX_POOL_2D', 'AVERAGE_POOL_2D'];
/** Spatial layers only: the other kinds have no limit that asks for a map. */
const map = (layer, side) => 'input' in layer ? layer[side] : { batches: 0, height: 0, width: 0, channels: 0 };
const view = (layer) => 'filterHeight' in layer
    ? layer
    : { filterHeight: 0, filterWidth: 0, strideHeight: 0, strideWidth: 0, dilationWidth: 0 };
const limits_plain = (words) => (_, value) => `${words} = ${numberText(value)}`;
const outputRow = (layer, value) => {
    const { width, channels } = map(layer, 'output');
    return spanText('output row of', [width, channels], value);
};
const inputRow = (layer, value) => {
    const { width, channels } = map(layer, 'input');
    return spanText('input row of', [width, channels], value);
};
const filterRow = (layer, value) => spanText('filter row of', [view(layer).filterWidth, map(layer, 'input').channels], value);
const columnStep = (layer, value) => spanText('step of stride', [view(layer).strideWidth, map(layer, 'input').channels], value);
const rowStep = (layer, value) => {
    const { width, channels } = map(layer, 'input');
    return spanText('step of stride', [view(layer).strideHeight, width, channels], value);
};
const CONV = { kinds: ['CONV_2D'] };
const DEPTHWISE = { kinds: ['DEPTHWISE_CONV_2D'] };
const DENSE = { kinds: ['FULLY_CONNECTED'] };
const POOL = { kinds: limits_POOLS };
const AVERAGE = { kinds: ['AVERAGE_POOL_2D'] };
const TRANSPOSE = { kinds: ['TRANSPOSE_CONV'] };
const RECORDS = [
    {
        id: 'degenerate-shape',
        kinds: WINDOWED,
        maximum: 0,
        rule: 'Every dimension, stride and dilation is at least 1, and a depthwise layer has at least as many outputs as inputs.',
        comparison: 'none',
        subject: () => 'a dimension, stride or dilation is not positive',
    },
    {
        id: 'valid-padding',
        kinds: WINDOWED,
        maximum: 0,
        rule: 'With VALID padding the window fits inside the input.',
        comparison: 'none',
        subject: () => 'the window is larger than its input, with VALID padding',
    },
    {
        ...CONV,
        id: 'conv-dilation',
        maximum: 1,
        rule: 'A convolution has no dilation (1x1).',
        subject: limits_plain('dilation'),
    },
    {
        ...CONV,
        id: 'conv-output-row-stride',
        maximum: STRIDE,
        rule: 'An output row (output width x filters) holds at most 2,047 elements.',
        subject: outputRow,
    },
    {
        ...CONV,
        id: 'conv-scaled-row-stride',
        maximum: STRIDE,
        only: 'speed-1',
        rule: 'With pre-scaling (optimize speed 1) an input row (width x channels) holds at most 2,047 elements, 4,094 where the channels are even.',
        subject: inputRow,
    },
    {
        ...CONV,
        id: 'conv-scaled-height',
        maximum: SIZE,
        only: 'speed-1',
        rule: 'With pre-scaling (optimize speed 1) the input is at most 1,024 rows high.',
        subject: limits_plain('input height'),
    },
    {
        ...CONV,
        id: 'conv-scaled-width',
        maximum: SIZE,
        only: 'speed-1',
        rule: 'With pre-scaling (optimize speed 1) the input is at most 1,024 columns wide.',
        subject: limits_plain('input width'),
    },
    {
        ...CONV,
        id: 'conv-scaled-channels',
        maximum: SIZE,
        only: 'speed-1',
        rule: 'With pre-scaling (optimize speed 1) the input has at most 1,024 channels, 2,048 where they are even.',
        subject: (layer, value) => spanText('input of', [map(layer, 'input').channels], value),
    },
    {
        ...CONV,
        id: 'conv-input-row-stride',
        maximum: STRIDE,
        rule: 'An input row (width x channels) holds at most 2,047 elements, 4,094 where everything is even.',
        subject: inputRow,
    },
    {
        ...CONV,
        id: 'conv-output-step',
        maximum: STRIDE,
        rule: 'From one output to the next the input moves by at most 2,047 elements, 4,094 where everything is even: stride x channels, or stride x input row where the output is one column wide.',
        subject: limits_plain('step through the input between two outputs'),
    },
    {
        ...CONV,
        id: 'conv-input-rows',
        maximum: SIZE,
        rule: 'The rows that one program walks (output rows x window with stride) are at most 1,024.',
        subject: limits_plain('input rows that one program walks'),
    },
    {
        ...CONV,
        id: 'conv-filter-row',
        maximum: SIZE,
        rule: 'A row of the window (filter width x input channels) holds at most 1,024 elements, 2,048 where everything is even.',
        subject: filterRow,
    },
    {
        ...CONV,
        id: 'conv-filter-rows',
        maximum: SIZE,
        rule: 'A filter is at most 1,024 rows high.',
        subject: limits_plain('filter rows'),
    },
    {
        ...CONV,
        id: 'conv-filter-size',
        maximum: STRIDE,
        rule: 'One filter (height x width x input channels) holds at most 2,047 weights, 4,094 where everything is even.',
        subject: (layer, value) => {
            const { filterHeight, filterWidth } = view(layer);
            return spanText('filter of', [filterHeight, filterWidth, map(layer, 'input').channels], value);
        },
    },
    {
        ...CONV,
        id: 'conv-filters',
        maximum: SIZE,
        rule: 'A convolution has at most 1,024 filters.',
        subject: limits_plain('filters'),
    },
    {
        ...CONV,
        id: 'conv-output-columns',
        maximum: SIZE,
        rule: 'The outputs that one program walks in a row are at most 1,024.',
        subject: limits_plain('outputs that one program walks in a row'),
    },
    {
        ...CONV,
        id: 'conv-output-rows',
        maximum: SIZE,
        rule: 'The output rows that one program walks are at most 1,024.',
        subject: limits_plain('output rows that one program walks'),
    },
    {
        ...CONV,
        id: 'conv-row-skip',
        maximum: SIZE,
        rule: 'Between two output rows at most 1,024 input rows are skipped.',
        subject: limits_plain('input rows skipped between two output rows'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-batch',
        maximum: 1,
        rule: 'A depthwise convolution (generic algorithm) runs one image at a time.',
        subject: limits_plain('batch'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-channels',
        maximum: SIZE,
        rule: 'A depthwise convolution has at most 1,024 input channels and a depth multiplier of at most 1,024.',
        subject: limits_plain('channels'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-output-height',
        maximum: SIZE,
        rule: 'The output of a depthwise convolution is at most 1,024 rows high.',
        subject: limits_plain('output height'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-output-width',
        maximum: SIZE,
        rule: 'The output of a depthwise convolution is at most 1,024 columns wide.',
        subject: limits_plain('output width'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-filter',
        maximum: SIZE,
        rule: 'The filter of a depthwise convolution is at most 1,024 taps high and wide.',
        subject: limits_plain('filter taps'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-output-row-stride',
        maximum: STRIDE,
        rule: 'An output row (output width x output channels) holds at most 2,047 elements, 4,094 where the depth multiplier is even.',
        subject: outputRow,
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-output-channels',
        maximum: STRIDE,
        rule: 'There are at most 2,047 output channels, 4,094 where the depth multiplier is even.',
        subject: (layer, value) => spanText('output of', [map(layer, 'output').channels], value),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-input-row-step',
        maximum: STRIDE,
        rule: 'From one output row to the next the input moves by at most 2,047 elements (vertical stride x input width x channels).',
        subject: rowStep,
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-column-step',
        maximum: STRIDE,
        rule: 'From one output column to the next the input moves by at most 2,047 elements (horizontal stride x channels).',
        subject: columnStep,
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-input-row-stride',
        maximum: STRIDE,
        rule: 'From one row of taps to the next the input moves by at most 2,047 elements (vertical dilation x input width x channels).',
        subject: inputRow,
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-dilated-columns',
        maximum: STRIDE,
        rule: 'From one tap to the next the input moves by at most 2,047 elements (horizontal dilation x channels).',
        subject: (layer, value) => {
            const { channels } = map(layer, 'input');
            return spanText('dilated step of', [view(layer).dilationWidth, channels], value);
        },
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-joined-rows',
        maximum: SIZE,
        rule: 'Where rows and columns share one loop, they walk at most 1,024 positions.',
        subject: limits_plain('positions of the joined row and column loop'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-filter-depth',
        maximum: SIZE,
        rule: 'The filter is at most 1,024 channels deep, 2,048 where the depth multiplier is even.',
        subject: (layer, value) => spanText('filter of', [map(layer, 'output').channels], value),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-filter-row-stride',
        maximum: STRIDE,
        rule: 'A row of the filter (filter width x output channels) holds at most 2,047 weights, 4,094 where the depth multiplier is even.',
        subject: (layer, value) => spanText('filter row of', [view(layer).filterWidth, map(layer, 'output').channels], value),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-loops',
        maximum: 8,
        rule: 'A program nests at most 8 loops.',
        subject: limits_plain('loops that the layer needs'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-loop-plan',
        maximum: 3,
        rule: 'The loops over rows, columns, filter and channels fit the three dimensions of an MVP array, each of at most 1,024 positions, 2,047 elements apart.',
        comparison: 'none',
        subject: () => 'the loops over rows, columns, filter and channels do not fit the three dimensions of an MVP array',
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-work-per-program',
        maximum: 120,
        rule: 'A program does at least 120 multiply-accumulates on average; with less the CPU is quicker.',
        comparison: '<',
        subject: limits_plain('multiply-accumulates per program'),
    },
    {
        ...DENSE,
        id: 'fc-batches',
        maximum: SIZE,
        rule: 'A fully connected layer computes 1 to 1,024 outputs sets at once (the first output dimension).',
        subject: limits_plain('first output dimension'),
    },
    {
        ...DENSE,
        id: 'fc-units',
        maximum: SIZE,
        rule: 'A fully connected layer has at most 1,024 units; one with more inputs than fit one loop has no such limit.',
        subject: limits_plain('units'),
    },
    {
        ...DENSE,
        id: 'fc-depth',
        maximum: SIZE,
        rule: 'A fully connected layer has at least one input.',
        subject: limits_plain('inputs'),
    },
    {
        ...DENSE,
        id: 'fc-bias-length',
        maximum: SIZE,
        rule: 'The bias of a fully connected layer has at most 1,024 elements.',
        subject: limits_plain('bias elements'),
    },
    {
        ...DENSE,
        id: 'fc-depth-factors',
        maximum: 2048,
        rule: 'A fully connected layer has at most 1,024 inputs, 2,048 where their number is even, or a number that splits into two loops of at most 1,024 each by prime factors up to 31.',
        comparison: 'none',
        subject: (_, value) => `${numberText(value)} inputs do not split into two loops of at most 1,024`,
    },
    {
        ...POOL,
        id: 'pool-output-row-stride',
        maximum: STRIDE,
        rule: 'An output row (output width x channels) holds at most 2,047 elements, 4,094 where the channels are even.',
        subject: outputRow,
    },
    {
        ...POOL,
        id: 'pool-input-row-stride',
        maximum: STRIDE,
        rule: 'An input row (width x channels) holds at most 2,047 elements, 4,094 where the channels are even.',
        subject: inputRow,
    },
    {
        ...POOL,
        id: 'pool-column-step',
        maximum: STRIDE,
        rule: 'From one output column to the next the input moves by at most 2,047 elements (stride x channels), 4,094 where the channels are even.',
        subject: columnStep,
    },
    {
        ...POOL,
        id: 'pool-row-step',
        maximum: STRIDE,
        rule: 'Where the output is one column wide, the input moves from one output to the next by at most 2,047 elements (stride x width x channels), 4,094 where the channels are even.',
        subject: rowStep,
    },
    {
        ...POOL,
        id: 'pool-channels',
        maximum: STRIDE,
        rule: 'There are at most 2,047 channels, 4,094 where their number is even.',
        subject: (layer, value) => spanText('map of', [map(layer, 'input').channels], value),
    },
    {
        ...POOL,
        id: 'pool-window',
        maximum: SIZE,
        rule: 'The window is at most 1,024 rows high and 1,024 columns wide.',
        subject: limits_plain('window rows or columns'),
    },
    {
        ...POOL,
        id: 'pool-input-rows',
        maximum: SIZE,
        rule: 'The rows that one program walks (output rows x window with stride) are at most 1,024.',
        subject: limits_plain('input rows that one program walks'),
    },
    {
        ...POOL,
        id: 'pool-output-columns',
        maximum: SIZE,
        rule: 'The outputs that one program walks in a row are at most 1,024.',
        subject: limits_plain('outputs that one program walks in a row'),
    },
    {
        ...POOL,
        id: 'pool-output-rows',
        maximum: SIZE,
        rule: 'The output rows that one program walks are at most 1,024.',
        subject: limits_plain('output rows that one program walks'),
    },
    {
        ...POOL,
        id: 'pool-row-skip',
        maximum: SIZE,
        rule: 'Between two output rows at most 1,024 input rows are skipped.',
        subject: limits_plain('input rows skipped between two output rows'),
    },
    {
        ...AVERAGE,
        id: 'average-pool-column-step',
        maximum: STRIDE,
        rule: 'An average over maps that the special algorithm cannot take moves by at most 2,047 elements from one output column to the next (stride x channels).',
        subject: columnStep,
    },
    {
        ...AVERAGE,
        id: 'average-pool-taps',
        maximum: 512,
        only: 'mltk',
        rule: 'An average over maps that the special algorithm cannot take has a window of at most 512 values.',
        subject: (layer, value) => {
            const { filterHeight, filterWidth } = view(layer);
            return spanText('window of', [filterHeight, filterWidth], value);
        },
    },
    {
        ...AVERAGE,
        id: 'average-pool-instructions',
        maximum: 8,
        only: 'gsdk',
        rule: 'An average over more than 512 values is summed with compensation, which leaves one of 8 instructions for an activation or for skipping rows.',
        subject: limits_plain('instructions that the layer needs'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-channels',
        maximum: SIZE,
        rule: 'A transposed convolution has at most 1,024 input channels.',
        subject: limits_plain('input channels'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-input-height',
        maximum: SIZE,
        rule: 'The input of a transposed convolution is at most 1,024 rows high.',
        subject: limits_plain('input height'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-input-width',
        maximum: SIZE,
        rule: 'The input of a transposed convolution is at most 1,024 columns wide.',
        subject: limits_plain('input width'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-input-row-stride',
        maximum: STRIDE,
        rule: 'An input row (width x channels) of a transposed convolution holds at most 2,047 elements.',
        subject: inputRow,
    },
    {
        ...TRANSPOSE,
        id: 'tconv-filter',
        maximum: SIZE,
        rule: 'The filter of a transposed convolution is at most 1,024 taps high and wide.',
        subject: limits_plain('filter taps'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-filter-row-stride',
        maximum: STRIDE,
        rule: 'A row of a filter (width x input channels) of a transposed convolution holds at most 2,047 weights.',
        subject: filterRow,
    },
    {
        ...TRANSPOSE,
        id: 'tconv-filters',
        maximum: SIZE,
        rule: 'A transposed convolution has at most 1,024 filters.',
        subject: limits_plain('filters'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-output-height',
        maximum: SIZE,
        rule: 'The output of a transposed convolution is at most 1,024 rows high.',
        subject: limits_plain('output height'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-output-width',
        maximum: SIZE,
        rule: 'The output of a transposed convolution is at most 1,024 columns wide.',
        subject: limits_plain('output width'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-output-row-stride',
        maximum: STRIDE,
        rule: 'An output row (width x filters) of a transposed convolution holds at most 2,047 elements.',
        subject: outputRow,
    },
    {
        ...TRANSPOSE,
        id: 'tconv-window',
        maximum: SIZE,
        rule: 'Every input pixel of a transposed convolution reaches at least one output row and column, and at most 1,024; with small strides the kernel takes the padding from the input as if it convolved forwards.',
        subject: limits_plain('output rows or columns that an input pixel reaches'),
    },
];
/** All limits, in the order of the documentation. */
const LIMITS = RECORDS;
const BY_ID = new Map(LIMITS.map((one) => [one.id, one]));
function limitOf(id) {
    const limit = BY_ID.get(id);
    if (limit === undefined)
        throw new Error(`no such limit: ${id}`);
    return limit;
}

;// CONCATENATED MODULE: ./lib/mvp/variations.js
/** The ways to change one parameter of a layer, in the words of `what-if`. */


function variationsOf(layer) {
    if ('input' in layer)
        return windowedVariations(layer);
    return layer.kind === 'FULLY_CONNECTED' ? denseVariations(layer) : [];
}
function windowedVariations(layer) {
    return [
        ...channelVariations(layer),
        kernelVariation(layer),
        strideVariation(layer),
        ...dilationVariations(layer),
        ...sizeVariations(layer),
        ...batchVariations(layer),
    ];
}
function channelVariations(layer) {
    const fewer = {
        parameter: null,
        current: layer.input.channels,
        floor: 1,
        direction: 'down',
        apply: (channels) => withChannels(layer, channels),
        text: (value) => `${numberText(value)} input channels`,
    };
    if (layer.kind === 'DEPTHWISE_CONV_2D')
        return [multiplierVariation(layer), fewer];
    if (layer.kind === 'CONV_2D' || layer.kind === 'TRANSPOSE_CONV') {
        return [filtersVariation(layer), fewer];
    }
    return [fewer];
}
function filtersVariation(layer) {
    return {
        parameter: 'filters',
        current: layer.output.channels,
        floor: 1,
        direction: 'down',
        apply: (channels) => ({ ...layer, output: { ...layer.output, channels } }),
        text: (value) => `${numberText(value)} ${value === 1 ? 'filter' : 'filters'}`,
    };
}
function multiplierVariation(layer) {
    const { channels } = layer.input;
    return {
        parameter: 'depth_multiplier',
        current: Math.floor(layer.output.channels / channels),
        floor: 1,
        direction: 'down',
        apply: (value) => ({ ...layer, output: { ...layer.output, channels: channels * value } }),
        text: (value) => `depth multiplier ${numberText(value)}`,
    };
}
function withChannels(layer, channels) {
    const input = { ...layer.input, channels };
    if (layer.kind === 'CONV_2D' || layer.kind === 'TRANSPOSE_CONV')
        return { ...layer, input };
    const multiplier = layer.kind === 'DEPTHWISE_CONV_2D'
        ? Math.floor(layer.output.channels / layer.input.channels)
        : 1;
    return { ...layer, input, output: { ...layer.output, channels: channels * multiplier } };
}
function kernelVariation(layer) {
    const sizes = (value) => ({
        filterHeight: Math.min(layer.filterHeight, value),
        filterWidth: Math.min(layer.filterWidth, value),
    });
    return {
        parameter: 'kernel_size',
        current: Math.max(layer.filterHeight, layer.filterWidth),
        floor: 1,
        direction: 'down',
        apply: (value) => resized({ ...layer, ...sizes(value) }),
        text: (value) => {
            const { filterHeight, filterWidth } = sizes(value);
            return `kernel ${filterHeight}x${filterWidth}`;
        },
    };
}
function strideVariation(layer) {
    return {
        parameter: 'strides',
        current: Math.max(layer.strideHeight, layer.strideWidth),
        floor: 1,
        direction: 'up',
        apply: (value) => resized({ ...layer, strideHeight: value, strideWidth: value }),
        text: (value) => `stride ${value}x${value}`,
    };
}
function dilationVariations(layer) {
    const current = Math.max(layer.dilationHeight, layer.dilationWidth);
    if (current <= 1)
        return [];
    return [
        {
            parameter: 'dilation',
            current,
            floor: 1,
            direction: 'down',
            apply: (value) => resized({
                ...layer,
                dilationHeight: Math.min(layer.dilationHeight, value),
                dilationWidth: Math.min(layer.dilationWidth, value),
            }),
            text: (value) => `dilation ${value}x${value}`,
        },
    ];
}
function sizeVariations(layer) {
    const { width, height } = layer.input;
    const size = { parameter: 'input.size', floor: 1, direction: 'down' };
    return [
        {
            ...size,
            current: width,
            apply: (value) => withInput(layer, { width: value }),
            text: (value) => `width ${numberText(value)}`,
        },
        {
            ...size,
            current: height,
            apply: (value) => withInput(layer, { height: value }),
            text: (value) => `height ${numberText(value)}`,
        },
        {
            ...size,
            unless: 'input.size',
            current: Math.max(width, height),
            apply: (value) => withInput(layer, { width: Math.min(width, value), height: Math.min(height, value) }),
            text: (value) => `a map of ${Math.min(height, value)}x${Math.min(width, value)}`,
        },
    ];
}
function batchVariations(layer) {
    if (layer.input.batches <= 1)
        return [];
    return [
        {
            parameter: null,
            current: layer.input.batches,
            floor: 1,
            direction: 'down',
            apply: (value) => withInput(layer, { batches: value }),
            text: (value) => `a batch of ${value}`,
        },
    ];
}
function withInput(layer, change) {
    return resized({ ...layer, input: { ...layer.input, ...change } });
}
/** The layer with the output size that its input and window give. */
function resized(layer) {
    const { x, y } = geometry_windowOf(layer.input, layer);
    const along = layer.kind === 'TRANSPOSE_CONV' ? transposedSize : outputSize;
    const output = {
        ...layer.output,
        batches: layer.input.batches,
        width: along(x),
        height: along(y),
    };
    return { ...layer, output };
}
function transposedSize(axis) {
    const overhang = axis.padding === 'VALID' ? Math.max(axis.filter - axis.stride, 0) : 0;
    return axis.in * axis.stride + overhang;
}
function denseVariations(layer) {
    const biasOf = (units) => (layer.biasLength > 0 ? units : 0);
    return [
        {
            parameter: 'units',
            current: layer.outputDepth,
            floor: 1,
            direction: 'down',
            apply: (value) => ({ ...layer, outputDepth: value, biasLength: biasOf(value) }),
            text: (value) => `${numberText(value)} units`,
        },
        {
            parameter: null,
            current: layer.accumDepth,
            floor: 1,
            direction: 'down',
            apply: (value) => ({ ...layer, accumDepth: value }),
            text: (value) => `${numberText(value)} inputs`,
        },
        {
            parameter: null,
            current: layer.batches,
            floor: 1,
            direction: 'down',
            apply: (value) => ({ ...layer, batches: value }),
            text: (value) => `a first output dimension of ${numberText(value)}`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/mvp/explain.js



/** One violation per refusal, in the kernels' order; the fits make the layer fit altogether. */
function explain(layer, refusals, accepts) {
    if (refusals.length === 0)
        return [];
    const fits = fitsOf(layer, accepts);
    return refusals.map((refusal) => {
        const limit = limitOf(refusal.limit);
        return {
            limit: limit.id,
            value: refusal.value,
            maximum: limit.maximum,
            sentence: sentenceOf(layer, limit, { value: refusal.value, fits }),
            parameter: parameterOf(fits),
        };
    });
}
const MAX_FITS = 3;
function fitsOf(layer, accepts) {
    const found = [];
    const parameters = new Set();
    for (const variation of variationsOf(layer)) {
        if (variation.unless !== undefined && parameters.has(variation.unless))
            continue;
        const value = nearestFit(variation, accepts);
        if (value === undefined)
            continue;
        found.push({
            parameter: variation.parameter,
            text: variation.text(value),
            change: Math.abs(value - variation.current) / Math.max(value, variation.current),
        });
        if (variation.parameter !== null)
            parameters.add(variation.parameter);
    }
    return found.sort((a, b) => a.change - b.change).slice(0, MAX_FITS);
}
/** A layer's own parameter before the size of the model's input. */
function parameterOf(fits) {
    const own = fits.find(({ parameter }) => parameter !== null && parameter !== 'input.size');
    return (own ?? fits.find(({ parameter }) => parameter !== null))?.parameter ?? null;
}
function sentenceOf(layer, limit, { value, fits }) {
    const subject = limit.subject(layer, value);
    return `${capitalised(subject)}${boundText(limit, value)}: ${fitsText(fits)}.`;
}
function boundText({ comparison = '>', maximum }, value) {
    if (comparison === 'none')
        return '';
    return comparison === '>' && value < 1 ? ' < 1' : ` ${comparison} ${numberText(maximum)}`;
}
function fitsText(fits) {
    const texts = fits.map(({ text }) => text);
    const last = texts.pop();
    if (last === undefined)
        return 'no single parameter makes it fit';
    const list = texts.length === 0 ? last : `${texts.join(', ')} or ${last}`;
    return `${list} would fit`;
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** How far the search looks one by one for a value nearer than what halving found. */
const REFINEMENT = 24;
const MAX_STEPS_UP = 15;
function nearestFit(variation, accepts) {
    const fits = (value) => accepts(variation.apply(value));
    return variation.direction === 'up'
        ? nearestAbove(variation, fits)
        : nearestBelow(variation, fits);
}
function nearestAbove({ current }, fits) {
    for (let value = current + 1; value <= current + MAX_STEPS_UP; value++) {
        if (fits(value))
            return value;
    }
    return undefined;
}
/** Halves down to a value that fits, then back up by bisection and, near the edge, one by one. */
function nearestBelow({ current, floor }, fits) {
    let low = current - 1;
    let high = current;
    while (low > floor && !fits(low)) {
        high = low;
        low = Math.max(floor, Math.floor(low / 2));
    }
    if (low < floor || !fits(low))
        return undefined;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (fits(middle))
            low = middle;
        else
            high = middle;
    }
    for (let value = Math.min(current - 1, low + REFINEMENT); value > low; value--) {
        if (fits(value))
            return value;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/mvp/kernel-set.js
const KERNEL_SET_OF = {
    sdk: 'gsdk',
    'mltk-device': 'mltk',
    'mltk-simulator': 'mltk',
};
/** The MLTK Model Profiler's own build: the count that every other one is compared with. */
const SIMULATOR = { kernels: 'mltk', optimizeSpeed: 1 };

;// CONCATENATED MODULE: ./lib/mvp/program-run.js
/** Adds a program, joined with the one before it where both are the same. A count of 0 adds nothing. */
function addRun(runs, run) {
    if (run.count <= 0)
        return;
    const before = runs.at(-1);
    if (before !== undefined && sameProgram(before, run)) {
        runs[runs.length - 1] = { ...before, count: before.count + run.count };
    }
    else {
        runs.push(run);
    }
}
function addRuns(runs, more) {
    for (const run of more)
        addRun(runs, run);
}
function sameProgram(a, b) {
    return (a.cycles === b.cycles &&
        a.last === b.last &&
        a.parallel === b.parallel &&
        a.optimized === b.optimized &&
        a.first.join() === b.first.join());
}
/** Cycles of all executions without stalls between programs. */
function totalCycles(runs) {
    return runs.reduce((all, run) => all + run.count * run.cycles, 0);
}

;// CONCATENATED MODULE: ./lib/mvp/activation/clamp.js

/** Up to this many elements the CPU clamps. */
const CPU_ELEMENTS = 160;
const PROGRAM_ELEMENTS = 2048;
/** True where the activation cuts anything off the int8 range. */
function isActive(range) {
    return range.low !== -128 || range.high !== 127;
}
/** Adds the clamp programs over `elements` outputs; the rest that the CPU clamps costs no MVP cycles. */
function addClamp(runs, range, elements) {
    if (!isActive(range) || elements <= CPU_ELEMENTS)
        return;
    const full = Math.floor(elements / PROGRAM_ELEMENTS);
    const rest = elements % PROGRAM_ELEMENTS;
    addRun(runs, clampOf(PROGRAM_ELEMENTS, full));
    if (rest >= CPU_ELEMENTS)
        addRun(runs, clampOf(rest, 1));
}
function clampOf(elements, count) {
    // One load, then two clips per four elements.
    const cycles = 1 + 2 * Math.floor(elements / 4);
    return { count, cycles, first: [], last: 'R3', parallel: false, optimized: false };
}

;// CONCATENATED MODULE: ./lib/mvp/attempt.js
function refused(refusal, messages = []) {
    return { runs: [], refusals: [refusal], messages, failure: null };
}
function accepted(runs) {
    return { runs, refusals: [], messages: [], failure: null };
}

;// CONCATENATED MODULE: ./lib/mvp/hardware.js
/** Elements of one array dimension: a 10-bit field that holds size - 1. */
const MAX_SIZE = 1024;
/** Iterations of one loop: a 10-bit field that holds count - 1. */
const MAX_COUNT = 1024;
/** Elements between two neighbours of an array dimension: a 12-bit signed field. */
const MAX_STRIDE = 2047;
const MIN_STRIDE = -2048;
const MAX_LOOPS = 8;
const MAX_INSTRUCTIONS = 8;
/** Sizes pass through an `unsigned short` before they are compared, so a size of 65,536 counts as 0. */
function hardware_checkSize(limit, value) {
    const low = ((value % 65536) + 65536) % 65536;
    return low > MAX_SIZE ? { limit, value } : undefined;
}
function checkStride(limit, value) {
    return value > MAX_STRIDE || value < MIN_STRIDE ? { limit, value } : undefined;
}
function checkCount(limit, value) {
    return value <= 0 || value > MAX_COUNT ? { limit, value } : undefined;
}

;// CONCATENATED MODULE: ./lib/mvp/conv-1d.js



function isWide1D({ input, output, filterHeight }) {
    const isOneRow = input.height === 1 && filterHeight === 1 && output.height === 1;
    const isWide = input.width * input.channels > MAX_STRIDE || output.width * output.channels > MAX_STRIDE;
    return isOneRow && isWide;
}
/**
 * The MLTK tries every chunk before it accepts the layer; the SDK accepts it unseen, and what a
 * chunk cannot do shows at the first inference.
 */
function convolution1D(layer, setting, kernel) {
    const runs = [];
    let failure = manyImages(layer);
    let rest = startOf(layer);
    while (rest.input >= layer.filterWidth) {
        const chunk = chunkOf(layer, rest);
        const attempt = kernel(asLayer(layer, chunk), setting, axesOfChunk(layer, chunk));
        const [refusal] = attempt.refusals;
        if (refusal !== undefined && setting.kernels === 'mltk')
            return attempt;
        if (refusal !== undefined)
            return { ...acceptedWith(runs), failure: refusedChunk(refusal) };
        if (chunk.advance <= 0)
            return { ...acceptedWith(runs), failure: endless(layer, setting) };
        if (startsOdd(rest, chunk))
            failure = oddOffset(layer);
        addRepeated(runs, attempt.runs, chunk.repeats);
        rest = after(rest, chunk);
    }
    return { ...acceptedWith(runs), failure };
}
const acceptedWith = (runs) => ({
    runs,
    refusals: [],
    messages: [],
    failure: null,
});
/** What is left after the columns at both ends that see padding. */
function startOf({ input, output, filterWidth, strideWidth, padding }) {
    if (padding === 'VALID')
        return { input: input.width, output: output.width, offset: 0 };
    const total = Math.max((output.width - 1) * strideWidth + filterWidth - input.width, 0);
    const left = divide(total, 2);
    const leftColumns = Math.ceil(left / strideWidth);
    const rightColumns = Math.ceil((total - left) / strideWidth);
    const shift = left - leftColumns * strideWidth;
    return {
        input: input.width + shift,
        output: output.width - leftColumns - rightColumns,
        offset: -shift * input.channels,
    };
}
function chunkOf(layer, rest) {
    const { filterWidth, strideWidth } = layer;
    const inputMaximum = divide(MAX_STRIDE, layer.input.channels);
    const outputMaximum = divide(MAX_STRIDE, layer.output.channels);
    const isInputBound = inputMaximum <= outputMaximum;
    const widest = Math.min(rest.input, inputMaximum);
    const steps = isInputBound
        ? divide(widest - filterWidth, strideWidth)
        : Math.min(rest.output, outputMaximum) - 1;
    const input = steps * strideWidth + filterWidth;
    const output = steps + 1;
    const advance = input - filterWidth + strideWidth;
    const spare = isInputBound
        ? divide(rest.input - Math.max(inputMaximum, filterWidth), advance)
        : Math.min(divide(rest.output, output), divide(rest.input - filterWidth, advance) + 1) - 1;
    const repeats = advance > 0 ? Math.max(spare, 0) + 1 : 1;
    return { input, output, advance, elements: advance * layer.input.channels, repeats };
}
function after(rest, { repeats, advance, elements, output }) {
    return {
        input: rest.input - repeats * advance,
        output: rest.output - repeats * output,
        offset: rest.offset + repeats * elements,
    };
}
/** The kernel refuses data at an odd address; the tensor itself lies at an even one. */
function startsOdd({ offset }, { elements, repeats }) {
    return offset % 2 === 1 || (repeats > 1 && elements % 2 === 1);
}
function asLayer(layer, chunk) {
    return {
        ...layer,
        padding: 'VALID',
        input: { ...layer.input, width: chunk.input },
        output: { ...layer.output, width: chunk.output },
    };
}
function axesOfChunk({ filterWidth, strideWidth, strideHeight }, chunk) {
    return {
        x: { in: chunk.input, out: chunk.output, filter: filterWidth, stride: strideWidth, pad: 0 },
        y: { in: 1, out: 1, filter: 1, stride: strideHeight, pad: 0 },
    };
}
/** Chunks that repeat more often than this are folded by kind of program, not in order. */
const ORDERED_REPEATS = 4096;
function addRepeated(runs, chunk, repeats) {
    const ordered = Math.min(repeats, ORDERED_REPEATS);
    for (let index = 0; index < ordered; index++)
        addRuns(runs, chunk);
    if (repeats === ordered)
        return;
    for (const run of chunk)
        addRuns(runs, [{ ...run, count: run.count * (repeats - ordered) }]);
}
function refusedChunk({ limit, value }) {
    return {
        code: 'fails-at-inference',
        message: `The SDK accepts a convolution over one wide row without checking it; at the first inference a part of it is refused (${limit}: ${value}) and Invoke returns an error.`,
    };
}
function oddOffset({ input }) {
    return {
        code: 'fails-at-inference',
        message: `The row is too wide for the MVP and is run in parts; with ${input.channels} channels one part starts at an odd address, which the kernel accepts at load and refuses at the first inference. An even number of input channels avoids it.`,
    };
}
function endless({ filterWidth }, { kernels }) {
    const when = kernels === 'mltk' ? 'loading the model' : 'the first inference';
    return {
        code: 'never-returns',
        message: `A filter ${filterWidth} wide leaves no output in the widest part of the row that the MVP can hold, so the kernel never gets on and ${when} never returns. A narrower filter or fewer channels avoid it.`,
    };
}
/** The chunks' addresses of later images are computed from the chunk's width. */
function manyImages({ input }) {
    if (input.batches <= 1)
        return null;
    return {
        code: 'wrong-output',
        message: `The row is too wide for the MVP and is run in parts, which the kernel gets right for the first image of a batch only; the batch here is ${input.batches}.`,
    };
}

;// CONCATENATED MODULE: ./lib/mvp/range-split.js
/**
 * Splits an axis into ranges of outputs that see the same part of the filter: each output whose
 * window hangs over an edge on its own, the ones between in one range.
 *
 * Source: the range loops in gecko_sdk v4.4.1 platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c and
 * sl_mvp_ml_pooling.c, sli_mvp_ml_depthwise_conv2d.cc. Dilation plays no part here, as there.
 */

/** The range that begins at output `start`; the next one begins at `start + length`. */
function rangeAt(axis, start) {
    const origin = start * axis.stride - axis.pad;
    const filterStart = Math.max(0, -origin);
    const taps = Math.min(axis.filter, axis.in - origin) - filterStart;
    const isCentre = origin >= 0 && axis.in - origin >= axis.filter;
    const end = isCentre ? divide(axis.in - axis.filter + axis.pad, axis.stride) : start;
    return { start, length: end - start + 1, filterStart, taps };
}
/**
 * How many taps each output of an axis sees, edges one by one and the middle at once. Stops at the
 * first output with a number of taps that no loop can count (not 1..1024), which it lists last.
 */
function tapsAlong(axis) {
    const counts = [];
    for (let at = 0; at < axis.out;) {
        const range = rangeAt(axis, at);
        const length = Math.min(range.length, axis.out - at);
        counts.push({ taps: range.taps, count: length });
        if (range.taps < 1 || range.taps > 1024)
            break;
        at += length;
    }
    return counts;
}

;// CONCATENATED MODULE: ./lib/mvp/row-plan.js
/**
 * How the rows of a range are spread over programs: a program walks every `increment`-th output row
 * so that it can go on where its window ended, skipping `extra` input rows.
 *
 * Source: the "Special out_y iteration computations" in gecko_sdk v4.4.1
 * platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c and sl_mvp_ml_pooling.c.
 */


function planRows(range) {
    const { increment, extra } = spread(range);
    return { steps: Math.min(increment, range.rows), increment, extra };
}
function spread({ rows, taps, stride, isSingleColumn }) {
    if (rows === 1 || isSingleColumn || stride === taps)
        return { increment: 1, extra: 0 };
    if (stride > taps)
        return { increment: 1, extra: stride - taps };
    const remainder = taps % stride;
    const quotient = divide(taps, stride);
    return remainder === 0
        ? { increment: quotient, extra: 0 }
        : { increment: quotient + 1, extra: stride - remainder };
}
/** Step number `offset` of a plan. */
function row_plan_rowStep(range, plan, offset) {
    const outputRows = Math.ceil((range.rows - offset) / plan.increment);
    const extra = outputRows === 1 ? 0 : plan.extra;
    const wide = plan.increment * range.outputRow > MAX_STRIDE;
    const idle = wide ? plan.increment - 1 : 0;
    return {
        offset,
        outputRows,
        extra,
        inputRows: range.isSingleColumn ? range.taps : (range.taps + extra) * outputRows,
        outputStride: wide ? range.outputRow : plan.increment * range.outputRow,
        idle,
        outputSize: outputRows * (idle + 1),
    };
}
/** NOOPs and loops that skip the input rows still left after a program's own instructions. */
function tailOf(left) {
    if (left <= 0)
        return { idle: 0, loops: [] };
    if (left === 1)
        return { idle: 1, loops: [1] };
    return { idle: left - 1, loops: [left - 1, 1] };
}

;// CONCATENATED MODULE: ./lib/mvp/conv-2d.js
/**
 * CONV_2D on the MVP: which layers it takes, which programs it runs.
 *
 * Sources: mltk 0.20.0 cpp/shared/gecko_sdk/tflite_micro_mvp_kernels/compute/nn/mvp/src/
 * sl_mvp_ml_conv2d.cc and kernels/conv.cc; gecko_sdk v4.4.1 platform/compute/nn/mvp/src/
 * sl_mvp_ml_conv2d.c. Numerics are left out.
 */








function planConvolution(layer, setting) {
    if (isDegenerate(layer))
        return refused({ limit: 'degenerate-shape', value: 0 });
    return isWide1D(layer)
        ? convolution1D(layer, setting, convolution2D)
        : convolution2D(layer, setting);
}
function convolution2D(layer, setting, axes = axesOf(layer)) {
    if (layer.dilationHeight !== 1 || layer.dilationWidth !== 1) {
        const value = Math.max(layer.dilationHeight, layer.dilationWidth);
        return refused({ limit: 'conv-dilation', value }, ['Dilation not supported']);
    }
    if (layer.padding === 'VALID' && (axes.x.pad !== 0 || axes.y.pad !== 0)) {
        return refused({ limit: 'valid-padding', value: Math.max(axes.x.pad, axes.y.pad) });
    }
    const runs = [];
    if (setting.optimizeSpeed === 1) {
        const refusal = addScaling(runs, layer);
        if (refusal !== undefined)
            return refused(refusal, scalingMessages(refusal));
    }
    const refusal = addMainPrograms(runs, { layer, axes, setting });
    if (refusal !== undefined)
        return refused(refusal, mainMessages(refusal));
    const { output } = layer;
    addClamp(runs, layer.activation, layer.input.batches * output.height * output.width * output.channels);
    return accepted(runs);
}
/** One program per image that scales the input into the scratch buffer. */
function addScaling(runs, { input }) {
    const { batches, height, width, channels } = input;
    const depth = channels % 2 === 0 ? channels / 2 : channels;
    const refusal = checkStride('conv-scaled-row-stride', width * depth) ??
        checkCount('conv-scaled-height', height) ??
        checkCount('conv-scaled-width', width) ??
        checkStride('conv-scaled-channels', depth) ??
        checkCount('conv-scaled-channels', depth);
    if (refusal !== undefined)
        return refusal;
    addRun(runs, {
        count: batches,
        cycles: height * width * depth,
        first: ['R5', 'R0'],
        last: 'R6',
        parallel: false,
        optimized: false,
    });
    return undefined;
}
function scalingMessages({ limit }) {
    return limit === 'conv-scaled-row-stride'
        ? ['Assertion failed: input_stride_dim0 <= (int)((0xFFF0000UL >> (16+1)))']
        : [];
}
function mainMessages({ limit, value }) {
    return limit === 'conv-output-row-stride'
        ? [`Output vector stride (${value}) exceeded (max=2047)`]
        : [];
}
function addMainPrograms(runs, main) {
    const { x: xAxis, y: yAxis } = main.axes;
    for (let x = rangeAt(xAxis, 0); x.start < xAxis.out; x = rangeAt(xAxis, x.start + x.length)) {
        for (let y = rangeAt(yAxis, 0); y.start < yAxis.out; y = rangeAt(yAxis, y.start + y.length)) {
            const refusal = addRangePrograms(runs, main, { x, y });
            if (refusal !== undefined)
                return refusal;
        }
    }
    return undefined;
}
function addRangePrograms(runs, main, { x, y }) {
    const { layer, axes } = main;
    const rows = {
        rows: y.length,
        taps: y.taps,
        stride: axes.y.stride,
        isSingleColumn: x.length <= 1,
        outputRow: layer.output.width * layer.output.channels,
    };
    const plan = planRows(rows);
    for (let offset = 0; offset < plan.steps; offset++) {
        const refusal = addStepPrograms(runs, main, { x, y, step: row_plan_rowStep(rows, plan, offset) });
        if (refusal !== undefined)
            return refusal;
    }
    return undefined;
}
/**
 * One program per image. Two programs are told apart by the parity of the address they start at,
 * which alternates from image to image where one image has an odd number of elements.
 */
function addStepPrograms(runs, main, at) {
    const { batches, height, width, channels } = main.layer.input;
    const alternates = (height * width * channels) % 2 === 1;
    const cases = alternates && batches > 1 ? [0, 1] : [0];
    for (const image of cases) {
        const program = mainProgram(main, at, image);
        if ('limit' in program)
            return program;
        const count = cases.length === 1 ? batches : Math.ceil((batches - image) / 2);
        addRun(runs, { ...program, count });
    }
    return undefined;
}
function mainProgram(main, at, image) {
    const { layer, setting } = main;
    const { x, y, step } = at;
    if (step.outputStride > MAX_STRIDE) {
        return { limit: 'conv-output-row-stride', value: step.outputStride };
    }
    const { columns, parallel, refusal } = arraysOf(main, at, image);
    const pairs = parallel ? 1 : 0;
    const tail = tailOf(step.extra - (parallel ? 3 : 2));
    const failed = refusal ??
        checkCount('conv-filters', layer.output.channels) ??
        checkCount('conv-output-columns', x.length) ??
        checkCount('conv-output-rows', step.outputRows) ??
        checkCount('conv-filter-rows', y.taps) ??
        checkCount('conv-filter-row', columns) ??
        (step.idle > 0 ? checkCount('conv-output-rows', step.idle) : undefined) ??
        (tail.idle > 1 ? checkCount('conv-row-skip', tail.idle) : undefined);
    if (failed !== undefined)
        return failed;
    const perProduct = setting.optimizeSpeed === 1 ? 1 : 3;
    const perOutput = perProduct * y.taps * columns + pairs + 3 + step.idle + tail.idle;
    return {
        cycles: layer.output.channels * (1 + x.length * step.outputRows * perOutput),
        first: ['R0'],
        last: tail.idle > 0 ? null : 'R5',
        parallel,
        optimized: false,
    };
}
/** Sizes and strides of the program's arrays, in pairs of elements where everything is even. */
function arraysOf({ layer, axes }, { x, y, step }, image) {
    const { input, output, filterHeight, filterWidth } = layer;
    const { channels } = input;
    const isSingle = x.length <= 1;
    const inputRow = input.width * channels;
    const firstRow = (y.start + step.offset) * axes.y.stride - axes.y.pad + y.filterStart;
    const firstColumn = x.start * axes.x.stride - axes.x.pad + x.filterStart;
    const inputBase = ((image * input.height + firstRow) * input.width + firstColumn) * channels;
    const filterBase = (y.filterStart * filterWidth + x.filterStart) * channels;
    const outputStep = isSingle ? axes.y.stride * inputRow : axes.x.stride * channels;
    const columns = x.taps * channels;
    const filterRow = filterWidth * channels;
    const filter = filterHeight * filterRow;
    const parallel = [inputBase, columns, inputRow, outputStep, filterBase, filterRow, filter].every((one) => one % 2 === 0);
    const unit = parallel ? 2 : 1;
    const refusal = hardware_checkSize('conv-output-columns', isSingle ? y.length : x.length) ??
        hardware_checkSize('conv-input-rows', step.inputRows) ??
        hardware_checkSize('conv-filter-row', columns / unit) ??
        checkStride('conv-output-step', outputStep / unit) ??
        checkStride('conv-input-row-stride', inputRow / unit) ??
        hardware_checkSize('conv-filters', output.channels) ??
        hardware_checkSize('conv-filter-rows', y.taps) ??
        checkStride('conv-filter-size', filter / unit) ??
        checkStride('conv-filter-size', filterRow / unit) ??
        hardware_checkSize('conv-output-rows', step.outputSize) ??
        checkStride('conv-filters', output.channels);
    return { columns: columns / unit, parallel, refusal };
}

;// CONCATENATED MODULE: ./lib/mvp/depthwise-arrays.js
/**
 * The loop nest of the generic depthwise convolution as the arrays see it: a size and a stride per
 * dimension, which can be joined with a neighbour or split in two.
 *
 * Source: struct DwConv2DDims in sli_mvp_ml_depthwise_conv2d.cc of gecko_sdk v4.4.1.
 */

/** Dimensions that the array's address depends on. */
function isActiveDim({ size, stride }) {
    return size > 1 && stride > 0;
}
function activeCount(array) {
    return Object.values(array).filter(isActiveDim).length;
}
/** Size of `inner` once `outer` is joined with it, or the check that fails. */
function joinedSize(array, outer, inner) {
    const step = array[outer].stride;
    const unit = array[inner].stride;
    if (step % unit !== 0)
        return 'stride_ratio.rem == 0';
    const skipped = step / unit - array[inner].size;
    if (skipped < 0)
        return 'extra_incr >= 0';
    return (array[inner].size + skipped) * array[outer].size;
}
/** Lets `inner` walk `outer` too. Returns the check that fails. */
function joinDims(array, outer, inner) {
    const size = joinedSize(array, outer, inner);
    if (typeof size === 'string')
        return size;
    const skipped = array[outer].stride / array[inner].stride - array[inner].size;
    array[inner] = { ...array[inner], size };
    array[outer] = { ...array[outer], size: 1, skipped };
    return undefined;
}
/** Splits the rows into `groups` of `offsets` rows each. */
function splitDim(array, { groups, offsets }) {
    array.group = { size: groups, stride: offsets * array.row.stride, skipped: 0 };
    array.row = { ...array.row, size: offsets };
}
function arraysFor(layer, multiplier) {
    const { input, output, filterHeight, filterWidth } = layer;
    const inputRow = input.width * input.channels;
    const outputRow = output.width * output.channels;
    const unit = multiplier % 2 === 0 ? 2 : 1;
    const dim = (size, stride) => ({ size, stride, skipped: 0 });
    const halved = (size, stride) => dim(size, divide(stride, unit));
    return {
        input: {
            batch: dim(input.batches, inputRow * input.height),
            channel: dim(input.channels, 1),
            multiplier: dim(divide(multiplier, unit), 0),
            row: dim(output.height, inputRow * layer.strideHeight),
            column: dim(output.width, input.channels * layer.strideWidth),
            group: dim(1, inputRow * layer.strideHeight * output.height),
            filterRow: dim(filterHeight, inputRow * layer.dilationHeight),
            filterColumn: dim(filterWidth, input.channels * layer.dilationWidth),
        },
        output: {
            batch: halved(input.batches, outputRow * output.height),
            channel: halved(input.channels, multiplier),
            multiplier: dim(divide(multiplier, unit), 1),
            row: halved(output.height, outputRow),
            column: halved(output.width, output.channels),
            group: dim(1, 0),
            filterRow: dim(filterHeight, 0),
            filterColumn: dim(filterWidth, 0),
        },
    };
}

;// CONCATENATED MODULE: ./lib/mvp/depthwise-generic.js
/**
 * The generic depthwise convolution: it fits the loops over output rows and columns, filter and
 * channels into the three dimensions that an MVP array has, by joining and splitting dimensions.
 *
 * Sources: sli_mvp_ml_depthwise_conv2d.cc of mltk 0.20.0 and gecko_sdk v4.4.1. The SDK goes on after
 * a failed check where the MLTK returns, and refuses the same layers.
 */







/** Fewer multiply-accumulates per program than this and the CPU is quicker. */
const MIN_WORK_PER_PROGRAM = 120;
function planGenericDepthwise(layer, setting) {
    const axes = axesOf(layer);
    if (layer.output.channels < layer.input.channels) {
        return refused({ limit: 'degenerate-shape', value: layer.output.channels });
    }
    const multiplier = divide(layer.output.channels, layer.input.channels);
    const arrays = arraysFor(layer, multiplier);
    const unfit = unfitDimension(arrays, setting);
    if (unfit !== undefined)
        return denied(unfit);
    const early = simpleRefusal(layer, axes);
    if (early !== undefined)
        return refused(early);
    joinDims(arrays.output, 'channel', 'multiplier');
    const runs = [];
    const denial = addPrograms(runs, { layer, axes, arrays, multiplier });
    if (denial !== undefined)
        return denied(denial);
    const tooLittle = workRefusal(layer, runs);
    if (tooLittle !== undefined)
        return refused(tooLittle);
    const { height, width, channels } = layer.output;
    addClamp(runs, layer.activation, height * width * channels);
    return accepted(runs);
}
function denied({ refusal, message }) {
    return refused(refusal, message === null ? [] : [message]);
}
/** What the kernel notes first and acts on after it has looked at the dimensions. */
function simpleRefusal(layer, { x, y }) {
    if (layer.input.batches !== 1)
        return { limit: 'depthwise-batch', value: layer.input.batches };
    if (layer.padding === 'VALID' && (x.pad !== 0 || y.pad !== 0)) {
        return { limit: 'valid-padding', value: Math.max(x.pad, y.pad) };
    }
    return undefined;
}
/** Index of each dimension in the kernel's own tables: its messages print it. */
const DIM_INDEX = {
    batch: 0,
    channel: 1,
    multiplier: 2,
    row: 3,
    column: 4,
    group: 5,
    filterRow: 6,
    filterColumn: 7,
};
const DIMS = Object.keys(DIM_INDEX);
const SIZE_LIMIT = {
    batch: 'depthwise-batch',
    channel: 'depthwise-channels',
    multiplier: 'depthwise-channels',
    row: 'depthwise-output-height',
    column: 'depthwise-output-width',
    group: 'depthwise-output-height',
    filterRow: 'depthwise-filter',
    filterColumn: 'depthwise-filter',
};
const OUTPUT_STRIDE_LIMIT = {
    batch: 'depthwise-batch',
    row: 'depthwise-output-row-stride',
    column: 'depthwise-output-channels',
};
const INPUT_STRIDE_LIMIT = {
    batch: 'depthwise-batch',
    row: 'depthwise-input-row-step',
    column: 'depthwise-column-step',
    filterRow: 'depthwise-input-row-stride',
    filterColumn: 'depthwise-dilated-columns',
};
/** Sizes and strides that are refused before any loop is planned. */
function unfitDimension(arrays, { kernels }) {
    for (const name of DIMS) {
        const unfit = unfitInput(arrays, name, kernels) ?? unfitOutput(arrays, name);
        if (unfit !== undefined)
            return unfit;
    }
    return undefined;
}
function unfitInput({ input }, name, kernels) {
    const { size, stride } = input[name];
    if (!isActiveDim(input[name]))
        return undefined;
    if (size > MAX_SIZE) {
        const message = `input_shape[${DIM_INDEX[name]}] (${size}) > ${MAX_STRIDE}`;
        return { refusal: { limit: SIZE_LIMIT[name], value: size }, message };
    }
    if (kernels === 'mltk' || stride <= MAX_STRIDE)
        return undefined;
    return { refusal: strideRefusal(input, name, INPUT_STRIDE_LIMIT), message: null };
}
function unfitOutput({ output }, name) {
    const { size, stride } = output[name];
    if (!isActiveDim(output[name]))
        return undefined;
    if (size > MAX_SIZE) {
        const message = `output_shape[${DIM_INDEX[name]}] (${size}) > ${MAX_SIZE}`;
        return { refusal: { limit: SIZE_LIMIT[name], value: size }, message };
    }
    if (stride <= MAX_STRIDE)
        return undefined;
    const message = `output_stride[${DIM_INDEX[name]}] (${stride}) > ${MAX_STRIDE}`;
    return { refusal: strideRefusal(output, name, OUTPUT_STRIDE_LIMIT), message };
}
function strideRefusal(array, name, limits) {
    const value = name === 'batch' ? array.batch.size : array[name].stride;
    return { limit: limits[name] ?? 'depthwise-loop-plan', value };
}
function addPrograms(runs, plan) {
    const { x: xAxis, y: yAxis } = plan.axes;
    for (let x = rangeAt(xAxis, 0); x.start < xAxis.out; x = rangeAt(xAxis, x.start + x.length)) {
        for (let start = 0; start < yAxis.out;) {
            const y = rangeAt(yAxis, start);
            const range = planRange(plan, { x, y });
            if ('refusal' in range)
                return range;
            addRun(runs, range.program);
            start += range.rows;
        }
    }
    return undefined;
}
function denial(limit, value, check) {
    const message = check === null ? null : `Assertion failed: ${check}`;
    return { refusal: { limit, value }, message };
}
const fails = (check, value = 0) => denial('depthwise-loop-plan', value, check);
/** Fits one range of outputs into a program, or into one program per channel. */
function planRange(plan, ranges) {
    if (ranges.x.length <= 0)
        return fails('output_width_truncated > 0');
    if (ranges.y.length <= 0)
        return fails('output_height_truncated > 0');
    const arrays = arraysOfRange(plan.arrays, ranges);
    const rows = joinInputRows(plan, ranges, arrays);
    if ('refusal' in rows)
        return rows;
    const denied = joinGroups(arrays.input) ?? joinOutputRows(arrays.output) ?? shortenGroups(arrays.output, rows);
    if (denied !== undefined)
        return denied;
    const outside = moveChannelOut(arrays, ranges);
    if (typeof outside !== 'boolean')
        return outside;
    return dimensionDenial(arrays) ?? programOf(plan, ranges, { ...rows, arrays, outside });
}
function arraysOfRange({ input, output }, { x, y }) {
    const sized = (array) => ({
        ...array,
        column: { ...array.column, size: x.length },
        filterColumn: { ...array.filterColumn, size: x.taps },
        row: { ...array.row, size: y.length },
        filterRow: { ...array.filterRow, size: y.taps },
    });
    return { input: sized(input), output: sized(output) };
}
/** Joins the input's rows with its columns, in groups of rows where they would be too many. */
function joinInputRows(plan, { y }, { input, output }) {
    const whole = { rows: y.length, groups: 1, offsets: y.length };
    const isTight = activeCount(input) > 3 || input.row.stride > MAX_STRIDE;
    if (!isTight || !isActiveDim(input.row) || !isActiveDim(input.column))
        return whole;
    const size = joinedSize(input, 'row', 'column');
    if (typeof size === 'string')
        return fails(size);
    const split = size > MAX_SIZE ? splitRows(plan, y, { input, output }) : whole;
    if ('refusal' in split)
        return split;
    const failed = joinDims(input, 'row', 'column');
    if (failed !== undefined)
        return fails(failed);
    if (input.column.size > MAX_SIZE) {
        const check = '(unsigned)in_dims.sizes[kDimOutX] <= ((0x3FFUL >> 0)+ 1U)';
        return denial('depthwise-joined-rows', input.column.size, check);
    }
    return split;
}
function splitRows({ layer }, y, { input, output }) {
    const offsets = Math.ceil(y.taps / layer.strideHeight);
    const groups = divide(y.length, offsets);
    if (groups <= 0)
        return fails('num_groups.quot > 0');
    for (const array of [input, output])
        splitDim(array, { groups, offsets });
    return { rows: groups * offsets, groups, offsets };
}
function joinGroups(input) {
    const isTight = activeCount(input) > 3 || input.group.stride > MAX_STRIDE;
    if (isTight && isActiveDim(input.group) && isActiveDim(input.filterRow)) {
        const failed = joinDims(input, 'group', 'filterRow');
        if (failed !== undefined)
            return fails(failed);
    }
    const active = activeCount(input);
    return active > 4 ? fails('in_dims.numActiveDims() <= 4', active) : undefined;
}
function joinOutputRows(output) {
    const isTight = activeCount(output) > 3 || output.row.stride > MAX_STRIDE;
    if (isTight && isActiveDim(output.row) && isActiveDim(output.column)) {
        const failed = joinDims(output, 'row', 'column');
        if (failed !== undefined)
            return fails(failed);
    }
    const active = activeCount(output);
    return active > 3 ? fails('(unsigned)out_dims.numActiveDims() <= (3U)', active) : undefined;
}
/** Splits a stride between row groups that is too long; the factor is walked in idle steps. */
function shortenGroups(output, { offsets }) {
    const { group } = output;
    if (!isActiveDim(group) || group.stride <= MAX_STRIDE)
        return undefined;
    if (group.stride % offsets !== 0) {
        return fails('(out_dims.strides[kDimOutYGroup] % out_y_offsets) == 0', group.stride);
    }
    let factor = offsets;
    let stride = group.stride / offsets;
    while (stride > MAX_STRIDE) {
        if (stride % 2 !== 0)
            return fails('(out_dims.strides[kDimOutYGroup] % 2) == 0', stride);
        stride /= 2;
        factor *= 2;
    }
    output.group = { size: group.size * factor, stride, skipped: factor - 1 };
    return undefined;
}
/** True where every channel takes a program of its own. */
function moveChannelOut({ input, output }, { x, y }) {
    const outside = activeCount(input) > 3;
    if (outside && !isActiveDim(input.channel))
        return fails('in_dims.isActive(kDimInChannel)');
    if (outside) {
        input.channel = { ...input.channel, size: 1 };
        output.channel = { ...output.channel, size: 1 };
    }
    const isLine = x.length === 1 && (y.length === 1 || y.taps === 1 || x.taps === 1);
    if (outside && isLine)
        return fails('!in_channel_outside_program');
    const active = activeCount(input);
    return active > 3 ? fails('(unsigned)in_dims.numActiveDims() <= (3U)', active) : outside;
}
const STRIDE_CHECK = '(unsigned)strides[i] <= ((0xFFF0000UL >> (16+1)))';
const SIZE_CHECK = '(unsigned)sizes [i] <= ((0x3FFUL >> 0)+ 1U)';
function dimensionDenial({ input, output }) {
    const sides = [
        { array: input, strideLimit: INPUT_STRIDE_LIMIT },
        { array: output, strideLimit: OUTPUT_STRIDE_LIMIT },
    ];
    for (const { array, strideLimit } of sides) {
        for (const name of DIMS) {
            const dim = array[name];
            if (!isActiveDim(dim))
                continue;
            const limit = strideLimit[name] ?? 'depthwise-loop-plan';
            if (dim.stride > MAX_STRIDE)
                return denial(limit, dim.stride, STRIDE_CHECK);
            if (dim.size > MAX_SIZE)
                return denial(sizeLimit(name, array), dim.size, SIZE_CHECK);
        }
    }
    return undefined;
}
/** A joined or split dimension is no longer the size it is named after. */
function sizeLimit(name, array) {
    const isJoined = array.row.size === 1 && name === 'column';
    return isJoined || name === 'group' ? 'depthwise-joined-rows' : SIZE_LIMIT[name];
}
function programOf(plan, { x, y }, planned) {
    const { layer, multiplier } = plan;
    const { arrays, outside, groups, offsets } = planned;
    const unit = multiplier % 2 === 0 ? 2 : 1;
    const perProgram = outside ? 1 : layer.input.channels;
    const m = multiplier / unit;
    // One idle step is free: the loop's own increment makes it.
    const idle = {
        group: Math.max(arrays.input.group.skipped - 1, 0),
        outputRow: Math.max(arrays.output.row.skipped - 1, 0),
        inputRow: Math.max(arrays.input.row.skipped - 1, 0),
        output: arrays.output.group.skipped,
    };
    const loops = [
        ...[perProgram, m].filter((count) => count > 1),
        ...[offsets, x.length, groups, y.taps, x.taps],
        ...[idle.group, idle.output, idle.outputRow, idle.inputRow].filter((count) => count > 0),
    ];
    const instructions = 5 + [idle.group, idle.outputRow, idle.inputRow].filter((count) => count > 0).length;
    const refusal = filterRefusal(layer, { x, y }, unit) ?? loopRefusal(loops) ?? instructionRefusal(instructions);
    if (refusal !== undefined)
        return { refusal, message: null };
    const perOutput = 3 * y.taps * x.taps + idle.group + 1 + Number(idle.group === 0);
    const perRow = x.length * groups * (perOutput + Math.max(1, idle.output));
    return {
        rows: planned.rows,
        program: {
            count: outside ? layer.input.channels : 1,
            cycles: perProgram * m * (1 + offsets * (perRow + idle.outputRow + idle.inputRow)),
            first: ['R0'],
            last: idle.outputRow > 0 || idle.inputRow > 0 ? null : 'R5',
            parallel: unit === 2,
            optimized: false,
        },
    };
}
function filterRefusal(layer, { x, y }, unit) {
    const depth = layer.output.channels / unit;
    return (hardware_checkSize('depthwise-filter-depth', depth) ??
        hardware_checkSize('depthwise-filter', x.taps) ??
        hardware_checkSize('depthwise-filter', y.taps) ??
        checkStride('depthwise-filter-depth', depth) ??
        checkStride('depthwise-filter-row-stride', layer.filterWidth * depth));
}
function loopRefusal(loops) {
    if (loops.length > MAX_LOOPS)
        return { limit: 'depthwise-loops', value: loops.length };
    for (const count of loops) {
        const refusal = checkCount('depthwise-loop-plan', count);
        if (refusal !== undefined)
            return refusal;
    }
    return undefined;
}
function instructionRefusal(value) {
    return value > MAX_INSTRUCTIONS ? { limit: 'depthwise-loop-plan', value } : undefined;
}
/** The average work of a program, in C's 32-bit integers. */
function workRefusal(layer, runs) {
    const { output, filterHeight, filterWidth } = layer;
    const work = [filterHeight, filterWidth, output.height, output.width, output.channels];
    const programs = runs.reduce((all, { count }) => all + count, 0);
    const value = programs === 0 ? 0 : divide(work.reduce(Math.imul, 1), programs);
    return value < MIN_WORK_PER_PROGRAM ? { limit: 'depthwise-work-per-program', value } : undefined;
}

;// CONCATENATED MODULE: ./lib/mvp/depthwise-conv-2d.js
/**
 * DEPTHWISE_CONV_2D on the MVP. Two algorithms: a special one that runs a program per output pixel
 * (small maps with many channels), and a generic one, `depthwise-generic.ts`.
 *
 * Sources: sl_mvp_ml_depthwise_conv2d.cc/.c and sli_mvp_ml_depthwise_conv2d_opt.cc/.c of mltk 0.20.0
 * and gecko_sdk v4.4.1, with the operator data zeroed before Prepare.
 */







function planDepthwise(layer, setting) {
    if (isDegenerate(layer))
        return refused({ limit: 'degenerate-shape', value: 0 });
    return prefersSpecial(layer) ? planSpecial(layer) : planGenericDepthwise(layer, setting);
}
function prefersSpecial(layer) {
    const { input, output, filterHeight, filterWidth } = layer;
    const isPlain = layer.dilationHeight === 1 && layer.dilationWidth === 1;
    if (!isPlain || output.channels !== input.channels)
        return false;
    const window = filterWidth * filterHeight * output.channels;
    const depth = pairsOf(output.channels);
    return (input.width * input.height <= 4 * window &&
        filterWidth <= MAX_SIZE &&
        filterHeight <= MAX_SIZE &&
        input.width * depth <= MAX_STRIDE &&
        filterWidth * depth <= MAX_STRIDE);
}
function pairsOf(channels) {
    return channels % 2 === 0 ? channels / 2 : channels;
}
function planSpecial(layer) {
    const { channels } = layer.output;
    const { x, y } = axesOf(layer);
    // The kernel does not check the depth, and the loop's 10-bit field wraps.
    const depth = wrapped(pairsOf(channels));
    const perPixel = 3 + (isActive(layer.activation) ? 1 : 0);
    const runs = [];
    for (const row of tapsAlong(y)) {
        for (const column of tapsAlong(x)) {
            addRun(runs, {
                count: layer.input.batches * row.count * column.count,
                cycles: depth * (perPixel + 3 * wrapped(row.taps) * wrapped(column.taps)),
                first: [],
                last: 'R7',
                parallel: channels % 2 === 0,
                optimized: true,
            });
        }
    }
    return { ...accepted(runs), failure: wrapFailure(pairsOf(channels)) };
}
/** What a loop of `count` runs: the hardware holds count - 1 in ten bits. */
function wrapped(count) {
    return ((((count - 1) % MAX_SIZE) + MAX_SIZE) % MAX_SIZE) + 1;
}
function wrapFailure(depth) {
    if (depth <= MAX_SIZE)
        return null;
    return {
        code: 'wrong-output',
        message: `The kernel loops over ${depth} channels (or pairs of channels) without checking that the MVP counts to ${MAX_SIZE} only, so most channels of the output are never computed. Use at most ${MAX_SIZE} channels, or ${2 * MAX_SIZE} where their number is even.`,
    };
}

;// CONCATENATED MODULE: ./lib/mvp/elementwise.js
/**
 * ADD and MUL of two tensors of one shape on the MVP. It takes every number of elements.
 *
 * Sources: sl_mvp_ml_add.cc/.c and sl_mvp_ml_mul.cc/.c of mltk 0.20.0 and gecko_sdk v4.4.1.
 */



const PAIRS_PER_PROGRAM = 1024;
const PROGRAMS = {
    ADD: { cyclesPerPair: 5, first: ['R6', 'R1'], last: 'R7' },
    MUL: { cyclesPerPair: 6, first: ['R4', 'R0'], last: 'R6' },
};
function planElementwise(layer) {
    const pairs = Math.floor(layer.elements / 2);
    const runs = [];
    const { cyclesPerPair, first, last } = PROGRAMS[layer.kind];
    const program = (count, ofPairs) => {
        const cycles = cyclesPerPair * ofPairs;
        addRun(runs, { count, cycles, first, last, parallel: false, optimized: false });
    };
    program(Math.floor(pairs / PAIRS_PER_PROGRAM), PAIRS_PER_PROGRAM);
    const rest = pairs % PAIRS_PER_PROGRAM;
    if (rest > 0)
        program(1, rest);
    addClamp(runs, layer.activation, layer.elements);
    return accepted(runs);
}

;// CONCATENATED MODULE: ./lib/mvp/fully-connected.js
/**
 * FULLY_CONNECTED on the MVP.
 *
 * Sources: mltk 0.20.0 .../nn/mvp/src/sl_mvp_ml_fully_connected.cc; gecko_sdk v4.4.1
 * platform/compute/nn/mvp/src/sl_mvp_ml_fully_connected.c and driver/mvp/src/sl_mvp_util.c
 * (sli_mvp_util_factorize_number); util/third_party/tensorflow_extra/siliconlabs/fully_connected.cc.
 */




function planFullyConnected(layer, setting) {
    const isPaired = layer.accumDepth % 2 === 0;
    const products = isPaired ? layer.accumDepth / 2 : layer.accumDepth;
    const shape = isPaired
        ? { products, pairs: 1, maximum: 2 * MAX_SIZE }
        : { products, pairs: 0, maximum: MAX_SIZE };
    const attempt = layer.accumDepth > shape.maximum ? planLarge(layer, shape) : planSmall(layer, shape);
    return { ...attempt, failure: fully_connected_failureOf(layer, attempt, setting) };
}
/** One program per output, its products split over two nested loops. */
function planLarge(layer, { products, pairs, maximum }) {
    // The MLTK says so even where it accepts the layer: its test of the status is inverted.
    const messages = [`weights_shape[1] (${layer.accumDepth}) > ${maximum}`];
    if (!splitsInTwoLoops(products)) {
        return refused({ limit: 'fc-depth-factors', value: layer.accumDepth }, messages);
    }
    const runs = [];
    addRun(runs, {
        count: layer.batches * layer.outputDepth,
        cycles: 3 * products + pairs + 2,
        first: ['R6', 'R0'],
        last: 'R5',
        parallel: pairs === 1,
        optimized: false,
    });
    addClamp(runs, layer.activation, layer.batches * layer.outputDepth);
    return { runs, refusals: [], messages, failure: null };
}
function planSmall(layer, shape) {
    const { batches, outputDepth } = layer;
    const refusal = smallRefusal(layer);
    if (refusal !== undefined) {
        const message = `output_shape[1] (${outputDepth}) > ${MAX_SIZE}`;
        return refused(refusal, outputDepth > MAX_SIZE ? [message] : []);
    }
    const runs = [];
    addRun(runs, {
        count: 1,
        cycles: batches * outputDepth * (3 + 3 * shape.products + shape.pairs),
        first: [],
        last: 'R5',
        parallel: shape.pairs === 1,
        optimized: true,
    });
    addClamp(runs, layer.activation, batches * outputDepth);
    return { runs, refusals: [], messages: [], failure: null };
}
function smallRefusal(layer) {
    const { batches, outputDepth, accumDepth, biasLength } = layer;
    if (batches < 1 || batches > MAX_SIZE)
        return { limit: 'fc-batches', value: batches };
    if (outputDepth < 1 || outputDepth > MAX_SIZE)
        return { limit: 'fc-units', value: outputDepth };
    if (accumDepth < 1)
        return { limit: 'fc-depth', value: accumDepth };
    if (biasLength > MAX_SIZE)
        return { limit: 'fc-bias-length', value: biasLength };
    return undefined;
}
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31];
/** Moves prime factors up to 31, smallest first, from one loop to the other until both fit. */
function splitsInTwoLoops(products) {
    let inner = products;
    let outer = 1;
    while (inner > MAX_COUNT || outer > MAX_COUNT) {
        const prime = PRIMES.find((one) => inner % one === 0);
        if (prime === undefined)
            return false;
        inner /= prime;
        outer *= prime;
    }
    return true;
}
function fully_connected_failureOf(layer, { refusals }, { kernels }) {
    if (refusals.length === 0) {
        if (layer.weightsZeroPoint === 0)
            return null;
        return {
            code: 'fails-at-inference',
            message: `The weights' zero point is ${layer.weightsZeroPoint}; the MVP's kernel accepts the layer at load and then refuses every zero point but 0. Quantize the weights symmetrically (converters since 2020 do).`,
        };
    }
    if (kernels === 'mltk' || layer.biasLength > 0)
        return null;
    return {
        code: 'fails-at-inference',
        message: "The layer does not fit the MVP and has no bias; the SDK's software fallback reads the bias without asking whether there is one and crashes. Give the layer a bias (use_bias=True) or make it fit.",
    };
}

;// CONCATENATED MODULE: ./lib/mvp/message-log.js
/** Messages in order; one that a kernel repeats per program is kept up to a total length. */
/** Longer text is of no use to anyone and could be made arbitrarily long by a hostile model. */
const MAX_CHARACTERS = 65_536;
class MessageLog {
    messages = [];
    characters = 0;
    add(message, count = 1) {
        for (let index = 0; index < count && this.characters < MAX_CHARACTERS; index++) {
            this.messages.push(message);
            this.characters += message.length;
        }
    }
}

;// CONCATENATED MODULE: ./lib/mvp/pool-2d.js
/**
 * MAX_POOL_2D and AVERAGE_POOL_2D on the MVP. Averages have two algorithms: the special one runs a
 * program per output over all channels, the generic one (the only one for maxima) a program per
 * channel, or per pair of channels, over many outputs.
 *
 * Sources: sl_mvp_ml_pooling.cc/.c of mltk 0.20.0 and gecko_sdk v4.4.1. Over more than 512 taps the
 * MLTK's generic average refuses, the SDK's averages sum with compensation (Kahan).
 */








/** More taps than this need compensated summation, or a refusal. */
const PLAIN_TAPS = 512;
function planPool(layer, setting) {
    if (isDegenerate(layer))
        return refused({ limit: 'degenerate-shape', value: 0 });
    const axes = axesOf(layer);
    if (layer.padding === 'VALID' && (axes.x.pad !== 0 || axes.y.pad !== 0)) {
        return refused({ limit: 'valid-padding', value: Math.max(axes.x.pad, axes.y.pad) });
    }
    const pool = { layer, axes, setting };
    return layer.kind === 'MAX_POOL_2D' ? planGeneric(pool) : planAverage(pool);
}
/**
 * The special algorithm decides first whether the layer is taken; the run prefers the generic one
 * for small windows, and whatever that issued before it failed was run in vain.
 */
function planAverage(pool) {
    const special = pool_2d_planSpecial(pool);
    if (special === undefined)
        return planGeneric(pool);
    const { layer } = pool;
    const window = layer.filterWidth * layer.filterHeight * layer.input.channels;
    const prefersGeneric = layer.output.width * layer.output.height > Math.floor((9 * window + 5) / 10);
    if (!prefersGeneric)
        return accepted(special);
    const generic = planGeneric(pool);
    if (generic.refusals.length === 0)
        return accepted(generic.runs);
    return accepted([...generic.runs, ...special]);
}
/** Undefined where an array or a loop would not fit. */
function pool_2d_planSpecial({ layer, axes, setting }) {
    const { input, output } = layer;
    const unit = input.channels % 2 === 0 ? 2 : 1;
    const depth = input.channels / unit;
    const sizes = [input.width, input.height, output.width, output.height];
    const strides = [input.width * depth, output.width * depth];
    const taps = { x: tapsAlong(axes.x), y: tapsAlong(axes.y) };
    const fits = sizes.every((size) => hardware_checkSize('pool-window', size) === undefined) &&
        strides.every((stride) => checkStride('pool-window', stride) === undefined) &&
        [depth, ...[...taps.x, ...taps.y].map((one) => one.taps)].every(isCount);
    if (!fits)
        return undefined;
    const runs = [];
    const clips = isActive(layer.activation);
    for (const y of taps.y) {
        for (const x of taps.x) {
            addRun(runs, {
                count: input.batches * y.count * x.count,
                cycles: depth * (averageCycles(y.taps * x.taps, setting) + (clips ? 1 : 0)),
                first: ['R0'],
                last: averageLast(clips),
                parallel: unit === 2,
                optimized: true,
            });
        }
    }
    return runs;
}
function isCount(taps) {
    return checkCount('pool-window', taps) === undefined;
}
/** Clear, one step per tap, a scaling that stalls on the sum; compensated: 5 cycles per tap. */
function averageCycles(taps, { kernels }) {
    return kernels === 'gsdk' && taps > PLAIN_TAPS ? 4 + 5 * taps : 3 + taps;
}
function averageLast(clips) {
    return clips ? 'R6' : 'R2';
}
function planGeneric(pool) {
    const runs = [];
    const log = new MessageLog();
    const refusals = [];
    const { x: xAxis, y: yAxis } = pool.axes;
    for (let x = rangeAt(xAxis, 0); x.start < xAxis.out; x = rangeAt(xAxis, x.start + x.length)) {
        checkColumnStep(pool, refusals, log);
        for (let y = rangeAt(yAxis, 0); y.start < yAxis.out; y = rangeAt(yAxis, y.start + y.length)) {
            checkTaps(pool, { x, y }, { refusals, log });
            const refusal = pool_2d_addRangePrograms(runs, pool, { x, y, log, refused: refusals.length > 0 });
            if (refusal !== undefined)
                refusals.push(refusal);
            if (refusals.length > 0)
                return { runs, refusals, messages: log.messages, failure: null };
        }
    }
    return { runs, refusals, messages: log.messages, failure: null };
}
function checkColumnStep({ layer, axes }, refusals, log) {
    if (layer.kind === 'MAX_POOL_2D')
        return;
    const value = axes.x.stride * layer.input.channels;
    if (value <= MAX_STRIDE)
        return;
    refusals.push({ limit: 'average-pool-column-step', value });
    log.add('Assertion failed: (stride_width * depth) <= (int)((0xFFF0000UL >> (16+1)))');
}
function checkTaps({ layer, setting }, { x, y }, { refusals, log }) {
    const value = x.taps * y.taps;
    if (layer.kind === 'MAX_POOL_2D' || setting.kernels === 'gsdk' || value <= PLAIN_TAPS)
        return;
    refusals.push({ limit: 'average-pool-taps', value });
    log.add('Assertion failed: filter_count <= 512');
}
function pool_2d_addRangePrograms(runs, pool, at) {
    const { layer, axes } = pool;
    const rows = {
        rows: at.y.length,
        taps: at.y.taps,
        stride: axes.y.stride,
        isSingleColumn: isSingleColumn(pool, at.x),
        outputRow: layer.output.width * layer.input.channels,
    };
    const plan = planRows(rows);
    for (let offset = 0; offset < plan.steps; offset++) {
        const refusal = pool_2d_addStepPrograms(runs, pool, { ...at, rows, step: row_plan_rowStep(rows, plan, offset) });
        if (refusal !== undefined || at.refused)
            return refusal;
    }
    return undefined;
}
/** The average's kernel gives up the short cut for one column where its stride would be too long. */
function isSingleColumn({ layer, axes }, x) {
    const inputRow = layer.input.width * layer.input.channels;
    if (layer.kind === 'AVERAGE_POOL_2D' && axes.y.stride * inputRow > MAX_STRIDE)
        return false;
    return x.length <= 1;
}
function pool_2d_addStepPrograms(runs, pool, at) {
    const { input } = pool.layer;
    const unit = input.channels % 2 === 0 ? 2 : 1;
    const count = (input.batches * input.channels) / unit;
    const tail = tailOf(at.step.extra - 2);
    const refusal = arrayRefusal(pool, at, unit) ?? pool_2d_loopRefusal(at, tail) ?? pool_2d_instructionRefusal(pool, at, tail);
    const stops = refusal !== undefined || at.refused;
    if (at.step.outputStride > MAX_STRIDE) {
        const message = `Output vector stride (${at.step.outputStride}) exceeded (max=2047)`;
        at.log.add(message, stops ? 1 : count);
    }
    if (stops)
        return refusal;
    const idles = at.step.idle + tail.idle;
    const cycles = at.x.length * at.step.outputRows * (outputCycles(pool, at) + idles);
    addRun(runs, {
        count,
        cycles,
        first: ['R0'],
        last: idles > 0 ? null : lastRegister(pool.layer),
        parallel: unit === 2,
        optimized: false,
    });
    return undefined;
}
function outputCycles({ layer, setting }, { x, y }) {
    const taps = y.taps * x.taps;
    if (layer.kind === 'MAX_POOL_2D')
        return 2 + taps;
    return averageCycles(taps, setting) + (isActive(layer.activation) ? 1 : 0);
}
function lastRegister({ kind, activation }) {
    return kind === 'MAX_POOL_2D' ? 'R5' : averageLast(isActive(activation));
}
function arrayRefusal({ layer, axes }, at, unit) {
    const { channels, width } = layer.input;
    const inputRow = width * channels;
    const single = at.rows.isSingleColumn;
    const step = single ? axes.y.stride * inputRow : axes.x.stride * channels;
    return (checkStride('pool-output-row-stride', Math.floor(at.step.outputStride / unit)) ??
        hardware_checkSize('pool-output-columns', single ? at.y.length : at.x.length) ??
        hardware_checkSize('pool-input-rows', at.step.inputRows) ??
        hardware_checkSize('pool-window', at.x.taps) ??
        checkStride(single ? 'pool-row-step' : 'pool-column-step', step / unit) ??
        checkStride('pool-input-row-stride', inputRow / unit) ??
        checkStride('pool-channels', channels / unit) ??
        hardware_checkSize('pool-output-rows', at.step.outputSize) ??
        hardware_checkSize('pool-output-columns', at.x.length));
}
function pool_2d_loopRefusal(at, tail) {
    return (checkCount('pool-output-columns', at.x.length) ??
        checkCount('pool-output-rows', at.step.outputRows) ??
        checkCount('pool-window', at.y.taps) ??
        checkCount('pool-window', at.x.taps) ??
        (at.step.idle > 0 ? checkCount('pool-output-rows', at.step.idle) : undefined) ??
        (tail.loops.length > 0 ? checkCount('pool-row-skip', tail.loops[0] ?? 1) : undefined));
}
/** Compensated summation has 7 instructions; clipping and each kind of idling add one. */
function pool_2d_instructionRefusal({ layer, setting }, { x, y, step }, tail) {
    const isCompensated = setting.kernels === 'gsdk' && x.taps * y.taps > PLAIN_TAPS;
    if (layer.kind === 'MAX_POOL_2D' || !isCompensated)
        return undefined;
    const extras = [isActive(layer.activation), step.idle > 0, tail.idle > 0].filter(Boolean);
    const value = 7 + extras.length;
    return value > MAX_INSTRUCTIONS ? { limit: 'average-pool-instructions', value } : undefined;
}

;// CONCATENATED MODULE: ./lib/mvp/transpose-conv.js
/**
 * TRANSPOSE_CONV on the MVP: clear an accumulator, add every input pixel's contribution, scale.
 * The fused activation is ignored, as the MLTK ignores it.
 *
 * Sources: sl_mvp_ml_transpose_conv2d.cc/.c of mltk 0.20.0 and gecko_sdk v4.4.1;
 * sli_mvp_util_memclr_f16 in sl_mvp_util.c.
 */





function planTransposeConv(layer) {
    if (isDegenerate(layer))
        return refused({ limit: 'degenerate-shape', value: 0 });
    const { x, y } = axesOf(layer);
    if (layer.padding === 'VALID' && (x.pad !== 0 || y.pad !== 0)) {
        return refused({ limit: 'valid-padding', value: Math.max(x.pad, y.pad) });
    }
    const taps = { x: tapsAlong(backwards(x)), y: tapsAlong(backwards(y)) };
    const refusal = transpose_conv_arrayRefusal(layer) ?? tapRefusal(taps.y) ?? tapRefusal(taps.x);
    if (refusal !== undefined)
        return refused(refusal);
    return accepted(programs(layer, taps));
}
/** Every input position spreads over the outputs under the filter: in and out change places. */
function backwards(axis) {
    return { ...axis, in: axis.out, out: axis.in };
}
function transpose_conv_arrayRefusal(layer) {
    const { input, output, filterHeight, filterWidth } = layer;
    const paired = output.channels % 2 === 0 ? output.channels / 2 : output.channels;
    return (hardware_checkSize('tconv-channels', input.channels) ??
        hardware_checkSize('tconv-input-height', input.height) ??
        hardware_checkSize('tconv-input-width', input.width) ??
        checkStride('tconv-input-row-stride', input.width * input.channels) ??
        hardware_checkSize('tconv-filter', filterHeight) ??
        hardware_checkSize('tconv-filter', filterWidth) ??
        checkStride('tconv-filter-row-stride', filterWidth * input.channels) ??
        hardware_checkSize('tconv-filters', output.channels) ??
        hardware_checkSize('tconv-output-height', output.height) ??
        hardware_checkSize('tconv-output-width', output.width) ??
        checkStride('tconv-output-row-stride', output.width * output.channels) ??
        checkCount('tconv-channels', input.channels) ??
        checkCount('tconv-output-height', output.height) ??
        checkCount('tconv-output-width', output.width) ??
        checkCount('tconv-filters', paired));
}
function tapRefusal(counts) {
    for (const { taps } of counts) {
        const refusal = checkCount('tconv-window', taps);
        if (refusal !== undefined)
            return refusal;
    }
    return undefined;
}
function programs({ input, output }, taps) {
    const runs = [];
    const plain = { first: [], parallel: false, optimized: false };
    const { batches } = input;
    const area = output.height * output.width;
    const elements = output.channels * area;
    const halved = elements % 2 === 0 ? elements / 2 : elements;
    addRun(runs, { ...plain, count: batches, cycles: halved, last: null });
    for (const y of taps.y) {
        for (const x of taps.x) {
            const count = batches * y.count * x.count * output.channels;
            const cycles = input.channels * (2 + y.taps * x.taps);
            addRun(runs, { ...plain, count, cycles, first: ['R2', 'R0'], last: 'R7' });
        }
    }
    const depth = output.channels % 2 === 0 ? output.channels / 2 : output.channels;
    addRun(runs, { ...plain, count: batches, cycles: 1 + area * (1 + 3 * depth), last: 'R7' });
    return runs;
}

;// CONCATENATED MODULE: ./lib/mvp/plan-layer.js






/** What the kernels of one build do with a layer. Bounded work for every geometry. */
function planLayer(layer, setting) {
    switch (layer.kind) {
        case 'CONV_2D':
            return planConvolution(layer, setting);
        case 'DEPTHWISE_CONV_2D':
            return planDepthwise(layer, setting);
        case 'FULLY_CONNECTED':
            return planFullyConnected(layer, setting);
        case 'MAX_POOL_2D':
        case 'AVERAGE_POOL_2D':
            return planPool(layer, setting);
        case 'ADD':
        case 'MUL':
            return planElementwise(layer);
        case 'TRANSPOSE_CONV':
            return planTransposeConv(layer);
    }
}

;// CONCATENATED MODULE: ./lib/mvp/outcome-of.js




/**
 * Whether the MVP runs the layer, which programs, what the Model Profiler says of it and whether the
 * runtime fails on it. Pure and bounded for every geometry, however large.
 */
function outcomeOf(layer, { runtime, optimizeSpeed }) {
    const setting = { kernels: KERNEL_SET_OF[runtime], optimizeSpeed };
    const own = planLayer(layer, setting);
    const isSimulator = setting.kernels === SIMULATOR.kernels && optimizeSpeed === SIMULATOR.optimizeSpeed;
    const simulator = isSimulator ? own : planLayer(layer, SIMULATOR);
    const accelerated = own.refusals.length === 0;
    const counted = setting.kernels === 'gsdk' && simulator.refusals.length === 0 ? simulator : own;
    return {
        accelerated,
        runs: accelerated ? counted.runs : [],
        deviceCycles: accelerated ? totalCycles(own.runs) : 0,
        profilerMessage: profilerMessage(simulator),
        violations: explain(layer, own.refusals, (other) => accepts(other, setting)),
        failure: own.failure,
    };
}
function accepts(layer, setting) {
    const { refusals, failure } = planLayer(layer, setting);
    return refusals.length === 0 && failure === null;
}
/** Refusals that the MLTK does not close with its general sentence. */
const WITHOUT_CLOSING = new Set(['fc-depth-factors']);
function profilerMessage({ messages, refusals: [refusal] }) {
    const isClosed = refusal !== undefined && !WITHOUT_CLOSING.has(refusal.limit);
    const all = isClosed ? [...messages, 'Hardware limits exceeded'] : messages;
    return all.length === 0 ? null : all.join(', ');
}

;// CONCATENATED MODULE: ./lib/operators/on-mvp.js


const MVP_OF = new Map(ACCELERATED.flatMap(({ kinds, mvp }) => kinds.map((kind) => [kind, mvp])));
/**
 * Undefined where the MVP has no say: no accelerator, another kind of operator, another type than
 * int8, a broadcast. A layer with a failure but off the MVP answers with `accelerated` false.
 */
function mvpOutcomeOf(layer, target) {
    const mvp = MVP_OF.get(layer.operator.kind);
    if (target.accelerator === 'none' || mvp === undefined)
        return undefined;
    const failure = tensorFailure(layer, target);
    const geometry = mvp(layer);
    if (geometry === undefined)
        return failure === null ? undefined : { ...OFF_THE_MVP, failure };
    const outcome = outcomeOf(geometry, {
        runtime: target.runtime.id,
        optimizeSpeed: target.optimizeSpeed,
    });
    return { ...outcome, failure: failure ?? outcome.failure };
}
const OFF_THE_MVP = {
    accelerated: false,
    runs: [],
    deviceCycles: 0,
    profilerMessage: null,
    violations: [],
    failure: null,
};
function tensorFailure(layer, target) {
    for (const rule of RULES) {
        const failure = rule(layer, target);
        if (failure !== null)
            return failure;
    }
    return null;
}
const RULES = [
    addOfOtherType,
    floatTransposeConv,
    floatWithoutBias,
    int4Weights,
];
/** `Eval` in the ADD kernels of both kernel sets knows int8 and float32 only. */
function addOfOtherType({ operator, outputs }) {
    const dtype = outputs[0]?.dtype;
    if (operator.kind !== 'ADD' || dtype === undefined || dtype === 'int8' || dtype === 'float32') {
        return null;
    }
    return {
        code: 'fails-at-inference',
        message: `The ADD kernel that comes with the MVP loads the layer and then refuses its type ${dtype} at the first inference; it computes int8 and float32 only.`,
    };
}
/** The MLTK's kernel returns an error for float; the SDK's computes it. */
function floatTransposeConv({ operator, inputs }, target) {
    if (operator.kind !== 'TRANSPOSE_CONV' || inputs[2]?.dtype !== 'float32')
        return null;
    if (target.runtime.id === 'sdk')
        return null;
    return {
        code: 'fails-at-inference',
        message: "The MLTK's TRANSPOSE_CONV kernel for the MVP loads a float32 layer and returns an error at the first inference. Quantize the model to int8.",
    };
}
/** Kernels of the SDK that read the bias of a float layer without asking whether there is one. */
const READ_BIAS = {
    FULLY_CONNECTED: { input: 0, bias: 2 },
    TRANSPOSE_CONV: { input: 2, bias: 3 },
};
function floatWithoutBias({ operator, inputs }, target) {
    const reads = READ_BIAS[operator.kind];
    if (reads === undefined || target.runtime.id !== 'sdk')
        return null;
    if (inputs[reads.input]?.dtype !== 'float32' || inputs[reads.bias] !== undefined)
        return null;
    return {
        code: 'fails-at-inference',
        message: `The SDK's ${operator.kind} kernel reads the bias of a float32 layer without asking whether there is one and crashes. Give the layer a bias or quantize the model to int8.`,
    };
}
const FILTER_INPUT = 1;
const FILTERED = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED', 'TRANSPOSE_CONV']);
const BYTE_TYPES = new Set(['int8', 'float32']);
/** The kernels take the filter's type from the input's and walk it byte by byte. */
function int4Weights({ operator, inputs }) {
    const filter = inputs[FILTER_INPUT];
    if (!FILTERED.has(operator.kind) || filter?.dtype !== 'int4')
        return null;
    if (!inputs.some((input) => input !== undefined && BYTE_TYPES.has(input.dtype)))
        return null;
    return {
        code: 'wrong-output',
        message: "The MVP's kernels read 4-bit weights as if they were 8-bit, past the end of the tensor. Convert the model with 8-bit weights.",
    };
}

;// CONCATENATED MODULE: ./lib/operators/refusals.js


/** All refusals of a model, by subgraph and operator; empty where the runtime runs it. */
function refusalsOf(model, target) {
    return model.subgraphs.flatMap((subgraph) => subgraph.operators.flatMap((operator) => {
        const reason = refusals_refusalOf(layerContextOf(model, subgraph, operator), target);
        return reason === null ? [] : [{ ...reason, subgraph: subgraph.index, layer: operator.index }];
    }));
}
/** The first reason why the runtime does not run a layer, null where there is none. */
function refusals_refusalOf(layer, target) {
    for (const rule of refusals_RULES) {
        const reason = rule(layer, target);
        if (reason !== null)
            return reason;
    }
    return null;
}
const refusals_RULES = [
    unregistered,
    builtinWithCustomOptions,
    resourceVariable,
    unsupportedTensor,
    unsupportedType,
    tooManyConcatenated,
    fusedActivation,
    computedSteering,
    intermediates,
    forbiddenValue,
];
function unregistered({ operator }, { runtime }) {
    const name = operator.customName ?? operator.kind;
    if (isRegistered(name))
        return null;
    if (operator.customName !== null)
        return unknownCustom(operator.customName, runtime);
    const instead = INSTEAD[name];
    const advice = instead ?? 'Rewrite the model without it.';
    return load(`${runtimeName(runtime)} has no kernel for ${name} and refuses the model. ${advice}`);
}
/** What works instead of an operator that has no kernel. */
const INSTEAD = {
    BATCH_MATMUL: 'Use a Dense layer (FULLY_CONNECTED) where one factor is constant.',
    GELU: 'Use RELU or HARD_SWISH.',
    POW: 'Use SQUARE, SQRT or MUL.',
    RELU_N1_TO_1: 'Fuse it into the layer before, or use RELU6.',
};
function unknownCustom(name, runtime) {
    if (name === 'ethos-u') {
        return load('The model is compiled for an Arm Ethos-U accelerator, which the part does not have. Use the model as it was before Vela compiled it.');
    }
    return load(`${runtimeName(runtime)} has no kernel for the custom operator ${name} and refuses the model unless the firmware registers one; what that would need is not known here.`);
}
function builtinWithCustomOptions({ operator }) {
    if (operator.customName !== null || operator.customOptions.length === 0)
        return null;
    return load(`A builtin ${operator.kind} with custom options is refused. Convert the model again.`);
}
function resourceVariable({ operator }) {
    if (operator.kind !== 'VAR_HANDLE')
        return null;
    return load('The runtime keeps no resource variables, so VAR_HANDLE is refused. Make the state an input and an output of the model.');
}
/** Types whose size the runtime does not know. */
const SIZELESS = new Set(['string', 'variant']);
function unsupportedTensor({ inputs, outputs }) {
    const sizeless = [...inputs, ...outputs].find((tensor) => tensor !== undefined && SIZELESS.has(tensor.dtype));
    if (sizeless === undefined)
        return null;
    return load(`Tensor ${sizeless.name || sizeless.index} has the type ${sizeless.dtype}, which microcontrollers have no room for. Move its processing out of the model.`);
}
const atLoad = { operand: 0, code: 'refused-at-load' };
const atInference = { operand: 0, code: 'fails-at-inference' };
const FLOAT_INT8 = ['float32', 'int8'];
const FLOAT_INT8_INT16 = [...FLOAT_INT8, 'int16'];
/** Types that a kernel takes; one row per set of kernels that agree. */
const TYPE_RULES = [
    {
        ...{ ...atLoad, accelerator: 'mvp', types: FLOAT_INT8 },
        kinds: [
            ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED'],
            ...['AVERAGE_POOL_2D', 'MAX_POOL_2D'],
        ],
    },
    { ...atLoad, accelerator: 'mvp', operand: 2, types: FLOAT_INT8, kinds: ['TRANSPOSE_CONV'] },
    {
        ...{ ...atLoad, accelerator: 'none', types: FLOAT_INT8_INT16 },
        kinds: ['CONV_2D', 'DEPTHWISE_CONV_2D', 'AVERAGE_POOL_2D', 'MAX_POOL_2D'],
    },
    {
        ...{ ...atLoad, accelerator: 'none', operand: 2, types: FLOAT_INT8_INT16 },
        kinds: ['TRANSPOSE_CONV'],
    },
    {
        ...{ ...atLoad, types: ['float32'] },
        kinds: [...['CEIL', 'EXP', 'ROUND', 'L2_POOL_2D'], ...['SIN', 'COS', 'LOG', 'SQRT', 'SQUARE']],
    },
    { ...atLoad, types: ['bool'], kinds: ['LOGICAL_NOT', 'IF'] },
    { ...atLoad, types: FLOAT_INT8_INT16, kinds: ['ABS', 'SOFTMAX'] },
    {
        ...{ ...atLoad, types: FLOAT_INT8 },
        kinds: [
            ...['RSQRT', 'CUMSUM', 'DEPTH_TO_SPACE', 'SPACE_TO_DEPTH', 'GATHER', 'GATHER_ND'],
            ...['L2_NORMALIZATION', 'ADD_N', 'SVDF'],
        ],
    },
    { ...atLoad, operand: 1, types: ['int32'], kinds: ['GATHER', 'GATHER_ND'] },
    {
        ...{ ...atLoad, types: ['float32', 'int8', 'int16', 'int32', 'int64', 'bool'] },
        kinds: ['CONCATENATION'],
    },
    { ...atLoad, types: ['int8', 'int16', 'uint8'], kinds: ['DEQUANTIZE'] },
    { ...atLoad, operand: -1, types: ['float32'], kinds: ['DEQUANTIZE'] },
    {
        ...{ ...atLoad, types: ['float32', 'int8', 'int16', 'int32', 'uint8'] },
        kinds: ['QUANTIZE'],
    },
    {
        ...{ ...atLoad, operand: -1, types: ['int8', 'int16', 'int32', 'uint8'] },
        kinds: ['QUANTIZE'],
    },
    {
        ...{ ...atLoad, operand: 19, types: ['float32', 'int16'] },
        kinds: ['UNIDIRECTIONAL_SEQUENCE_LSTM'],
    },
    { ...atInference, types: ['float32'], kinds: ['FLOOR', 'FLOOR_DIV', 'FLOOR_MOD'] },
    {
        ...{ ...atInference, types: FLOAT_INT8 },
        kinds: [
            ...['RELU', 'RELU6', 'PRELU', 'ELU', 'HARD_SWISH', 'LOG_SOFTMAX', 'NEG', 'REDUCE_MAX'],
            ...['ARG_MAX', 'ARG_MIN', 'BATCH_TO_SPACE_ND', 'SPACE_TO_BATCH_ND'],
            ...['RESIZE_BILINEAR', 'TRANSPOSE'],
        ],
    },
    {
        ...{ ...atInference, types: FLOAT_INT8_INT16 },
        kinds: [
            ...['LEAKY_RELU', 'LOGISTIC', 'TANH', 'MEAN', 'SUM', 'SUB'],
            ...['RESIZE_NEAREST_NEIGHBOR'],
        ],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int32'] },
        kinds: ['DIV', 'UNPACK'],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int16', 'int32'] },
        kinds: ['MUL', 'SQUARED_DIFFERENCE', 'SPLIT', 'SPLIT_V', 'PAD', 'PADV2'],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64'] },
        kinds: ['MAXIMUM', 'MINIMUM', 'PACK', 'ZEROS_LIKE', 'GREATER', 'GREATER_EQUAL'],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64'] },
        kinds: ['LESS', 'LESS_EQUAL'],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64', 'bool'] },
        kinds: ['EQUAL', 'NOT_EQUAL'],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int16', 'int32', 'bool'] },
        kinds: ['STRIDED_SLICE'],
    },
];
function unsupportedType(layer, target) {
    for (const rule of TYPE_RULES) {
        const reason = brokenTypeRule(rule, layer, target);
        if (reason !== null)
            return reason;
    }
    return referenceDepthwise(layer, target);
}
function brokenTypeRule({ kinds, operand, types, code, accelerator }, layer, target) {
    const { kind } = layer.operator;
    if (!kinds.includes(kind))
        return null;
    if (accelerator !== undefined && accelerator !== target.accelerator)
        return null;
    const tensor = operand === -1 ? layer.outputs[0] : layer.inputs[operand];
    if (tensor === undefined || types.includes(tensor.dtype))
        return null;
    return typeReason(code, kind, { tensor, types, runtime: target.runtime });
}
function typeReason(code, kind, mismatch) {
    const { tensor, types, runtime } = mismatch;
    const when = code === 'refused-at-load' ? 'refuses the model' : 'fails on the first inference';
    return {
        code,
        message: `The ${kind} kernel of ${runtimeName(runtime)} takes ${refusals_list(types)}, not ${tensor.dtype} (tensor ${tensor.name || tensor.index}), and ${when}. Convert the model with ${types.includes('int8') ? 'int8' : (types[0] ?? 'another type')} there.`,
    };
}
/** Without accelerator the PC's reference kernel prepares int16 and then does not compute it. */
function referenceDepthwise({ operator, inputs }, target) {
    const [tensor] = inputs;
    const isReference = target.runtime.id === 'mltk-simulator' && target.accelerator === 'none';
    if (operator.kind !== 'DEPTHWISE_CONV_2D' || !isReference)
        return null;
    if (tensor?.dtype !== 'int16')
        return null;
    const { runtime } = target;
    return typeReason('fails-at-inference', operator.kind, { tensor, types: FLOAT_INT8, runtime });
}
const MOST_CONCATENATED = 10;
function tooManyConcatenated({ operator, inputs }, { runtime }) {
    if (operator.kind !== 'CONCATENATION' || runtime.id !== 'sdk')
        return null;
    if (inputs.length <= MOST_CONCATENATED)
        return null;
    return load(`The SDK's CONCATENATION takes at most ${MOST_CONCATENATED} inputs, this has ${inputs.length}, and it refuses the model. Concatenate in two steps.`);
}
/** Kernels that check that no activation is fused. */
const UNFUSED = new Set(['CONCATENATION', 'L2_NORMALIZATION']);
function fusedActivation({ operator }) {
    const { kind, options } = operator;
    if (!UNFUSED.has(kind) || options.type !== 'Other')
        return null;
    const activation = options.fields['fusedActivationFunction'] ?? 'NONE';
    if (activation === 'NONE')
        return null;
    return load(`${kind} with a fused ${String(activation)} is refused. Use a layer of its own for it.`);
}
/** Inputs that a kernel wants to know when the model is loaded. */
const STEERING = {
    PAD: 1,
    PADV2: 1,
    RESIZE_BILINEAR: 1,
    RESIZE_NEAREST_NEIGHBOR: 1,
    SPLIT: 0,
    SPLIT_V: 2,
};
function computedSteering({ operator, inputs }) {
    const tensor = inputs[STEERING[operator.kind] ?? -1];
    if (tensor === undefined || tensor.isConstant)
        return null;
    return load(`${operator.kind} with a computed input ${tensor.name || tensor.index} is refused: shapes must be known when the model is loaded. Make it a constant.`);
}
function intermediates({ operator, subgraph }) {
    const tensor = operator.intermediates
        .map((index) => subgraph.tensors[index])
        .find((one) => one?.shape.every((dimension) => dimension > 0));
    if (tensor === undefined)
        return null;
    return load(`${operator.kind} with intermediate tensors is refused. Convert the model again.`);
}
/** A constant divisor is taken for a sensible one. */
function forbiddenValue({ operator, inputs }) {
    const code = 'fails-on-some-inputs';
    if (operator.kind === 'FLOOR_DIV' && inputs[1]?.isConstant === false) {
        return { code, message: 'FLOOR_DIV stops the inference where an element of the divisor is 0.' };
    }
    if (operator.kind === 'RSQRT' && inputs[0]?.dtype === 'int8') {
        return { code, message: 'RSQRT of int8 stops the inference where an element is 0 or less.' };
    }
    return null;
}
function load(message) {
    return { code: 'refused-at-load', message };
}
function runtimeName({ id }) {
    return id === 'sdk' ? 'the Gecko SDK' : 'the MLTK';
}
function refusals_list(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

;// CONCATENATED MODULE: ./lib/profile/board.js
const board_UNKNOWN = { value: null, atLeast: true, band: null };
function boardCostOf() {
    return { cpuCycles: board_UNKNOWN, cycles: board_UNKNOWN, latencySeconds: board_UNKNOWN, energyJoules: board_UNKNOWN };
}
function boardTotals() {
    return boardCostOf();
}

;// CONCATENATED MODULE: ./lib/util/hash.js
/**
 * Two independent 32-bit hashes of the bytes, as 16 hex digits: equal content gives equal text,
 * different content practically never does. Not cryptographic: never used to trust anything.
 */
function hashBytes(bytes, seed = 0) {
    let a = 0xdeadbeef ^ seed;
    let b = 0x41c6ce57 ^ seed;
    for (const byte of bytes) {
        a = Math.imul(a ^ byte, 2654435761);
        b = Math.imul(b ^ byte, 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return hex(b) + hex(a);
}
/** {@link hashBytes} of a text's UTF-16 code units. */
function hashText(text) {
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        bytes[2 * i] = unit & 0xff;
        bytes[2 * i + 1] = unit >>> 8;
    }
    return hashBytes(bytes);
}
function hex(value) {
    return (value >>> 0).toString(16).padStart(8, '0');
}

;// CONCATENATED MODULE: ./lib/profile/flash.js


const BYTES_PER_SCALE = 4;
const BYTES_PER_ZERO_POINT = 8;
/** Position of the bias among the inputs, by operator kind (TFLM `kernels/*_common.cc`: `k*BiasTensor`). */
const BIAS_INPUT = {
    CONV_2D: 2,
    DEPTHWISE_CONV_2D: 2,
    FULLY_CONNECTED: 2,
    TRANSPOSE_CONV: 3,
};
/** Splits the model file's bytes; linear in the file. */
function splitFlash(model) {
    const duplicates = duplicateBuffers(model.buffers);
    const claimed = new Set();
    const shared = emptySplit();
    const main = model.subgraphs[0];
    const seen = new Set();
    const claimBuffer = (split, tensor, part) => {
        if (!tensor.isConstant || claimed.has(tensor.buffer))
            return 0;
        claimed.add(tensor.buffer);
        const bytes = model.buffers[tensor.buffer]?.data.length ?? 0;
        split[duplicates.has(tensor.buffer) ? 'duplicates' : part] += bytes;
        return bytes;
    };
    const claimTensor = (split, tensor) => {
        if (seen.has(tensor))
            return;
        seen.add(tensor);
        split.names += utf8Length(tensor.name);
        const quantization = tensor.quantization;
        if (quantization === null)
            return;
        split.scales +=
            BYTES_PER_SCALE *
                (quantization.scales.length + quantization.mins.length + quantization.maxs.length);
        split.zeroPoints += BYTES_PER_ZERO_POINT * quantization.zeroPoints.length;
    };
    const weightsBytes = [];
    const layers = (main?.operators ?? []).map((operator) => {
        const split = emptySplit();
        let bytes = 0;
        for (const [position, index] of operator.inputs.entries()) {
            const tensor = main?.tensors[index];
            if (tensor === undefined)
                continue;
            bytes += claimBuffer(split, tensor, flash_partOf(operator, position));
        }
        for (const index of [...operator.inputs, ...operator.intermediates, ...operator.outputs]) {
            const tensor = main?.tensors[index];
            if (tensor !== undefined)
                claimTensor(split, tensor);
        }
        weightsBytes.push(bytes);
        return split;
    });
    for (const tensor of model.subgraphs.flatMap((subgraph) => subgraph.tensors)) {
        claimBuffer(shared, tensor, 'weights');
        claimTensor(shared, tensor);
    }
    for (const { name, buffer } of model.metadata) {
        shared.metadata += utf8Length(name);
        if (!claimed.has(buffer))
            shared.metadata += model.buffers[buffer]?.data.length ?? 0;
        claimed.add(buffer);
    }
    for (const buffer of model.buffers) {
        if (!claimed.has(buffer.index))
            shared.unused += buffer.data.length;
    }
    shared.structure = model.fileBytes - totalBytes([...layers, shared]);
    return { layers, shared, weightsBytes };
}
/** All bytes of some splits. */
function totalBytes(splits) {
    return sum(splits.flatMap((split) => Object.values({ ...split })));
}
function flash_partOf(operator, position) {
    return BIAS_INPUT[operator.kind] === position ? 'biases' : 'weights';
}
/** Buffers with the same bytes as an earlier one, found by hash and then compared. */
function duplicateBuffers(buffers) {
    const firstByContent = new Map();
    const duplicates = new Map();
    for (const buffer of buffers) {
        if (buffer.data.length === 0)
            continue;
        const key = `${String(buffer.data.length)}:${hashBytes(buffer.data)}`;
        const first = firstByContent.get(key);
        if (first === undefined)
            firstByContent.set(key, buffer);
        else if (first.data.every((byte, at) => byte === buffer.data[at])) {
            duplicates.set(buffer.index, first.index);
        }
    }
    return duplicates;
}
function emptySplit() {
    return {
        weights: 0,
        biases: 0,
        scales: 0,
        zeroPoints: 0,
        names: 0,
        metadata: 0,
        duplicates: 0,
        unused: 0,
        structure: 0,
    };
}
function utf8Length(text) {
    let bytes = 0;
    for (const character of text) {
        const point = character.codePointAt(0) ?? 0;
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./lib/profile/identity.js


function identityOf(context, hashes) {
    const { operator, inputs, outputs } = context;
    return {
        index: operator.index,
        kind: operator.kind,
        op: operator.customName ?? operator.kind.toLowerCase(),
        name: outputs[0]?.name ?? '',
        inputs: inputs.map((tensor) => summaryOf(tensor)),
        outputs: outputs.map((tensor) => summaryOf(tensor)),
        parameters: describeOperator(operator).parameters(context),
        weightsHash: weightsHashOf(context, hashes),
        quantizationHash: quantizationHashOf([...inputs, ...outputs]),
    };
}
function summaryOf(tensor) {
    return tensor === undefined
        ? { tensor: -1, name: '', shape: [], dtype: null, isConstant: false }
        : {
            tensor: tensor.index,
            name: tensor.name,
            shape: tensor.shape,
            dtype: tensor.dtype,
            isConstant: tensor.isConstant,
        };
}
function weightsHashOf({ model, inputs }, hashes) {
    const parts = inputs.flatMap((tensor) => {
        if (tensor?.isConstant !== true)
            return [];
        const known = hashes.get(tensor.buffer);
        const hash = known ?? hashBytes(model.buffers[tensor.buffer]?.data ?? new Uint8Array(0));
        hashes.set(tensor.buffer, hash);
        return [hash];
    });
    return parts.length === 0 ? '' : hashText(parts.join());
}
function quantizationHashOf(tensors) {
    const parts = tensors.map((tensor) => {
        const quantization = tensor?.quantization;
        return quantization == null
            ? ''
            : `${quantization.scales.join()};${quantization.zeroPoints.join()};${quantization.quantizedDimension}`;
    });
    return parts.every((part) => part === '') ? '' : hashText(parts.join('|'));
}

;// CONCATENATED MODULE: ./lib/profile/warnings.js
/**
 * Codes: `refused-at-load` (the runtime does not load the model), `fails-at-inference`,
 * `fails-on-some-inputs`, `never-returns`, `wrong-output`, `unknown-memory` (RAM is a lower bound).
 */
function warningsOf(facts) {
    const layers = facts.contexts.flatMap((context, layer) => layerWarnings(context, layer, facts));
    const elsewhere = facts.refusals
        .filter(({ subgraph }) => subgraph > 0)
        .map(({ code, subgraph, layer, message }) => ({
        code,
        layer: null,
        message: `operator ${layer} of subgraph ${subgraph}: ${message}`,
    }));
    return [...layers, ...elsewhere];
}
function layerWarnings({ operator }, layer, { outcomes, refusals, arena }) {
    const refusal = refusals.find((one) => one.subgraph === 0 && one.layer === layer);
    const failure = outcomes[layer]?.failure ?? null;
    const name = operator.customName ?? operator.kind;
    const unknown = `what ${name} keeps in the tensor arena is not known: RAM is at least the number given`;
    return [
        ...(refusal === undefined ? [] : [{ code: refusal.code, layer, message: refusal.message }]),
        ...(failure === null || failure.code === refusal?.code
            ? []
            : [{ code: failure.code, layer, message: failure.message }]),
        ...(arena.unknownLayers.includes(layer)
            ? [{ code: 'unknown-memory', layer, message: unknown }]
            : []),
    ];
}

;// CONCATENATED MODULE: ./lib/profile/profile-model.js
/**
 * Model and target to `Profile`: the only room that joins layers, accelerator, CPU and arena. Every
 * number of a report comes from here, for the model as it is and for an edited one alike.
 */











const NO_COUNTS = { cycles: 0, loads: 0, parallelLoads: 0, optimizedLoads: 0 };
/** Profiles the main subgraph of a model on a target; total for every model that `readModel` returns. */
function profileModel(model, origin, target) {
    const main = model.subgraphs[0];
    const contexts = (main?.operators ?? []).flatMap((operator) => main === undefined ? [] : [layerContextOf(model, main, operator)]);
    const outcomes = contexts.map((context) => mvpOutcomeOf(context, target));
    const counts = runPipeline(outcomes);
    const arena = planArena(model, {
        runtime: target.runtime,
        accelerator: target.accelerator,
        optimizeSpeed: target.optimizeSpeed,
        onMvp: (layer) => mvpOutcomeOf(layer, target)?.accelerated ?? false,
    });
    const flash = splitFlash(model);
    const hashes = new Map();
    const layers = contexts.map((context, at) => {
        const outcome = outcomes[at];
        const count = counts[at] ?? NO_COUNTS;
        return {
            ...identityOf(context, hashes),
            ...describeOperator(context.operator).work(context),
            acceleratorCycles: count.cycles,
            acceleratorLoads: count.loads,
            acceleratorParallelLoads: count.parallelLoads,
            acceleratorOptimizedLoads: count.optimizedLoads,
            ...boardCostOf(),
            weightsBytes: flash.weightsBytes[at] ?? 0,
            flash: flash.layers[at] ?? flash.shared,
            accelerated: outcome?.accelerated ?? false,
            acceleratable: outcome !== undefined,
            profilerMessage: outcome?.profilerMessage ?? null,
            unsupported: unsupportedOf(outcome),
        };
    });
    return {
        ...origin,
        target,
        flashBytes: model.fileBytes,
        ramBytes: arena.persistentBytes + arena.nonpersistentBytes,
        ramAtLeast: arena.unknownLayers.length > 0,
        ops: sum(layers.map(({ ops }) => ops)),
        macs: sum(layers.map(({ macs }) => macs)),
        unsupportedLayers: layers.filter(countsAsUnsupported(target)).length,
        acceleratorCycles: sum(layers.map(({ acceleratorCycles }) => acceleratorCycles)),
        acceleratorLoads: sum(layers.map(({ acceleratorLoads }) => acceleratorLoads)),
        acceleratorParallelLoads: sum(layers.map((layer) => layer.acceleratorParallelLoads)),
        acceleratorOptimizedLoads: sum(layers.map((layer) => layer.acceleratorOptimizedLoads)),
        ...boardTotals(),
        warnings: warningsOf({ contexts, outcomes, refusals: refusalsOf(model, target), arena }),
        arena,
        layers,
        sharedFlash: flash.shared,
    };
}
/** The Model Profiler counts its messages, false ones included; the SDK prints none, so fallbacks count. */
function countsAsUnsupported(target) {
    return target.runtime.id === 'sdk'
        ? (layer) => layer.unsupported !== null
        : (layer) => layer.profilerMessage !== null;
}
function unsupportedOf(outcome) {
    const [first] = outcome?.violations ?? [];
    if (outcome === undefined || outcome.accelerated || first === undefined)
        return null;
    return { limit: first.limit, sentence: first.sentence, parameter: first.parameter };
}

// EXTERNAL MODULE: ../main/node_modules/flatbuffers/js/flatbuffers.js
var flatbuffers = __nccwpck_require__(246);
;// CONCATENATED MODULE: ./lib/tflite/flatbuffer/field.js
/** Bytes of one scalar. */
const SCALAR_BYTES = {
    bool: 1,
    byte: 1,
    ubyte: 1,
    short: 2,
    ushort: 2,
    int: 4,
    uint: 4,
    long: 8,
    ulong: 8,
    float: 4,
};
function isScalar(type) {
    return type in SCALAR_BYTES;
}

;// CONCATENATED MODULE: ./lib/tflite/flatbuffer/table-reader.js
/**
 * Reads tables of the schema into plain records. The flatbuffers package reads whatever an offset
 * points at, so every offset and length is checked here first, and the work is bounded: tables and
 * vectors that many offsets share count each time, so no small file takes long or grows large.
 *
 * Source of the encoding: flatbuffers, "FlatBuffer Internals".
 */




const OFFSET_BYTES = 4;
/** A converter writes every byte once; sharing beyond this is no converter's. */
const READS_PER_BYTE = 8;
const READS_ALWAYS_GRANTED = 65_536;
const utf8 = new TextDecoder();
class TableReader {
    #bytes;
    #buffer;
    #readsLeft;
    constructor(bytes) {
        this.#bytes = bytes;
        this.#buffer = new flatbuffers/* ByteBuffer */.$F(bytes);
        this.#readsLeft = bytes.length * READS_PER_BYTE + READS_ALWAYS_GRANTED;
    }
    /** The table that the file's first offset points at. Throws `ModelError` where anything is out of place. */
    readRoot(table) {
        return this.#readTable(table, this.#follow(0, 'the root'));
    }
    #readTable(table, position) {
        const place = this.#locate(table, position);
        const record = {};
        for (const field of TABLES[table])
            record[field.name] = this.#readField(place, field);
        return record;
    }
    #locate(table, position) {
        this.#need(position, OFFSET_BYTES, table);
        const vtable = position - this.#buffer.readInt32(position);
        if (vtable < 0)
            throw damaged(`${table} at byte ${position} has its vtable before the file`);
        this.#need(vtable, 4, table);
        const vtableBytes = this.#buffer.readUint16(vtable);
        const tableBytes = this.#buffer.readUint16(vtable + 2);
        if (vtableBytes < 4 || tableBytes < OFFSET_BYTES) {
            throw damaged(`${table} at byte ${position} has a vtable of ${vtableBytes} bytes`);
        }
        this.#need(vtable, vtableBytes, table);
        this.#need(position, tableBytes, table);
        this.#spend(vtableBytes + tableBytes);
        return { table, position, vtable, vtableBytes, tableBytes };
    }
    #readField(place, field) {
        if (field.type === 'union' && !field.vector)
            return this.#readUnion(place, field);
        const scalar = !field.vector && isScalar(field.type) ? field.type : null;
        const at = this.#find(place, field.slot, scalar === null ? OFFSET_BYTES : SCALAR_BYTES[scalar]);
        if (scalar !== null) {
            const value = at === null ? (field.initial ?? 0) : this.#readScalar(scalar, at);
            return interpret(value, field, place.table);
        }
        return at === null ? null : this.#readReference(field, at, `${place.table}.${field.name}`);
    }
    #readReference(field, at, what) {
        return field.vector
            ? this.#readVector(field, this.#follow(at, what), what)
            : this.#readObject(field, at, what);
    }
    #readObject({ type, of }, at, what) {
        const target = this.#follow(at, what);
        return type === 'string' ? this.#readString(target, what) : this.#readTable(of, target);
    }
    /** Position of a field's own bytes, null where the table leaves it out. */
    #find(place, slot, bytes) {
        if (slot + 2 > place.vtableBytes)
            return null;
        const offset = this.#buffer.readUint16(place.vtable + slot);
        if (offset === 0)
            return null;
        if (offset < OFFSET_BYTES || offset + bytes > place.tableBytes) {
            throw damaged(`${place.table} at byte ${place.position} has a field outside of itself`);
        }
        return place.position + offset;
    }
    #readUnion(place, field) {
        const typeAt = this.#find(place, field.slot, 1);
        const type = typeAt === null ? 0 : this.#buffer.readUint8(typeAt);
        const valueAt = this.#find(place, field.slot + 2, OFFSET_BYTES);
        if (type === 0 || valueAt === null)
            return null;
        const what = `${place.table}.${field.name}`;
        const table = UNIONS[field.of][type - 1];
        if (table === undefined)
            throw unknownMember(what, type);
        return { table, value: this.#readTable(table, this.#follow(valueAt, what)) };
    }
    #readVector(field, position, what) {
        const { type } = field;
        const bytesEach = isScalar(type) ? SCALAR_BYTES[type] : OFFSET_BYTES;
        const length = this.#readLength(position, bytesEach, what);
        const start = position + OFFSET_BYTES;
        if (type === 'ubyte')
            return this.#bytes.subarray(start, start + length);
        this.#spend(length * bytesEach);
        if (isScalar(type))
            return readScalars(type, this.#bytes.slice(start, start + length * bytesEach));
        const values = [];
        for (let index = 0; index < length; index += 1) {
            values.push(this.#readObject(field, start + index * bytesEach, what));
        }
        return values;
    }
    #readString(position, what) {
        const length = this.#readLength(position, 1, what);
        this.#spend(length);
        const start = position + OFFSET_BYTES;
        return utf8.decode(this.#bytes.subarray(start, start + length));
    }
    #readLength(position, bytesEach, what) {
        this.#need(position, OFFSET_BYTES, what);
        const length = this.#buffer.readUint32(position);
        this.#need(position + OFFSET_BYTES, length * bytesEach, what);
        return length;
    }
    #follow(at, what) {
        this.#need(at, OFFSET_BYTES, what);
        const distance = this.#buffer.readUint32(at);
        if (distance < OFFSET_BYTES)
            throw damaged(`the offset of ${what} at byte ${at} is ${distance}`);
        return at + distance;
    }
    #readScalar(type, at) {
        switch (type) {
            case 'bool':
                return this.#buffer.readUint8(at) === 0 ? 0 : 1;
            case 'byte':
                return this.#buffer.readInt8(at);
            case 'ubyte':
                return this.#buffer.readUint8(at);
            case 'short':
                return this.#buffer.readInt16(at);
            case 'ushort':
                return this.#buffer.readUint16(at);
            case 'int':
                return this.#buffer.readInt32(at);
            case 'uint':
                return this.#buffer.readUint32(at);
            case 'long':
                return Number(this.#buffer.readInt64(at));
            case 'ulong':
                return Number(this.#buffer.readUint64(at));
            case 'float':
                return this.#buffer.readFloat32(at);
        }
    }
    #need(position, bytes, what) {
        const end = position + bytes;
        if (end > this.#bytes.length) {
            throw new ModelError('truncated', `truncated model: ${what} reaches to byte ${end}, but the file has ${this.#bytes.length} bytes; ${ADVICE}`);
        }
    }
    #spend(bytes) {
        this.#readsLeft -= bytes;
        if (this.#readsLeft < 0)
            throw damaged('its tables overlap');
    }
}
function interpret(value, field, table) {
    if (field.type === 'bool')
        return value !== 0;
    if (field.of === undefined)
        return value;
    const name = ENUMS[field.of][value];
    if (name === undefined)
        throw unknownMember(`${table}.${field.name}`, value);
    return name;
}
function unknownMember(what, value) {
    return new ModelError('unknown-value', `${what} is ${value}, which this program's schema does not know; a newer version may, or the file is damaged`);
}
/** Whole vectors at once: quantization scales alone are tens of thousands of numbers. */
const SCALARS = {
    bool: (bytes) => bytes.map((byte) => (byte === 0 ? 0 : 1)),
    byte: ({ buffer }) => new Int8Array(buffer),
    ubyte: (bytes) => bytes,
    short: ({ buffer }) => new Int16Array(buffer),
    ushort: ({ buffer }) => new Uint16Array(buffer),
    int: ({ buffer }) => new Int32Array(buffer),
    uint: ({ buffer }) => new Uint32Array(buffer),
    float: ({ buffer }) => new Float32Array(buffer),
    long: ({ buffer }) => join64(new Uint32Array(buffer), new Int32Array(buffer)),
    ulong: ({ buffer }) => join64(new Uint32Array(buffer), new Uint32Array(buffer)),
};
/** `bytes` is a copy of the vector's elements, so that they are aligned. */
function readScalars(type, bytes) {
    if (!IS_LITTLE_ENDIAN)
        swap(bytes, SCALAR_BYTES[type]);
    return Array.from(SCALARS[type](bytes));
}
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Turns the file's little-endian elements into this machine's. */
function swap(bytes, bytesEach) {
    for (let at = 0; at < bytes.length; at += bytesEach)
        bytes.subarray(at, at + bytesEach).reverse();
}
/** 64-bit integers; beyond 2^53 the nearest number. */
function join64(lows, highs) {
    const [low, high] = IS_LITTLE_ENDIAN ? [0, 1] : [1, 0];
    const values = [];
    for (let at = 0; at < lows.length; at += 2) {
        values.push((highs[at + high] ?? 0) * 2 ** 32 + (lows[at + low] ?? 0));
    }
    return values;
}

;// CONCATENATED MODULE: ./lib/tflite/offline-plan.js

const OFFLINE_PLAN_NAME = 'OfflineMemoryAllocation';
/** Format version, subgraph, number of offsets. */
const HEADER_WORDS = 3;
/**
 * The offsets of an `OfflineMemoryAllocation` metadata buffer, null where the model has none.
 *
 * Source: tflite-micro micro/micro_allocation_info.cc, GetOfflinePlannedOffsets: int32 words, the
 * third is the number of offsets that follow.
 */
function readOfflinePlan(model) {
    const entry = model.metadata.find(({ name }) => name === OFFLINE_PLAN_NAME);
    const data = entry === undefined ? undefined : model.buffers[entry.buffer]?.data;
    if (data === undefined || data.length === 0)
        return null;
    const words = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const count = data.length < HEADER_WORDS * 4 ? -1 : words.getInt32(8, true);
    if (count < 0 || (HEADER_WORDS + count) * 4 > data.length) {
        throw damaged(`the metadata ${OFFLINE_PLAN_NAME} has ${data.length} bytes for ${count} offsets`);
    }
    return Array.from({ length: count }, (_, index) => words.getInt32((HEADER_WORDS + index) * 4, true));
}

;// CONCATENATED MODULE: ./lib/tflite/decode-options.js
const DECODERS = {
    Conv2DOptions: (value) => ({ type: 'Conv2DOptions', ...withoutDefaultBias(value) }),
    DepthwiseConv2DOptions: (value) => ({ type: 'DepthwiseConv2DOptions', ...value }),
    Pool2DOptions: (value) => ({ type: 'Pool2DOptions', ...value }),
    TransposeConvOptions: (value) => ({ type: 'TransposeConvOptions', ...withoutDefaultBias(value) }),
    FullyConnectedOptions: (value) => ({
        type: 'FullyConnectedOptions',
        ...withoutDefaultBias(value),
    }),
    AddOptions: (value) => ({ type: 'AddOptions', ...value }),
    SubOptions: (value) => ({ type: 'SubOptions', ...value }),
    // The schema gives these two no `pot_scale_int16`.
    MulOptions: (value) => ({ type: 'MulOptions', ...value, potScaleInt16: true }),
    DivOptions: (value) => ({ type: 'DivOptions', ...value, potScaleInt16: true }),
};
/** The options as the other rooms see them; `{type: 'None'}` where the operator has no options table. */
function decodeOptions(options) {
    if (options === null)
        return { type: 'None' };
    const { table, value } = options;
    if (!(table in DECODERS))
        return { type: 'Other', table, fields: plainFields(value) };
    const decode = DECODERS[table];
    return decode(value);
}
/** An absent type of bias reads as FLOAT32, which no quantized layer has. */
function withoutDefaultBias({ quantizedBiasType, ...value }) {
    return quantizedBiasType === 'FLOAT32' ? value : { ...value, quantizedBiasType };
}
function plainFields(value) {
    const present = Object.entries(value).filter(([, field]) => field !== null);
    return Object.fromEntries(present.map(([name, field]) => [name, field instanceof Uint8Array ? Array.from(field) : field]));
}

;// CONCATENATED MODULE: ./lib/tflite/read-operators.js
/**
 * Operators of a subgraph with their kinds and options by name.
 *
 * Source: tensorflow/lite/schema/schema_utils.cc, GetBuiltinCode: the operator is the larger of the
 * old one-byte code and the wide one.
 */



/** Stands in the old one-byte code for "see the wide one". */
const PLACEHOLDER = 'PLACEHOLDER_FOR_GREATER_OP_CODES';
const EMPTY = new Uint8Array();
function readOperators(subgraph, codes, bytes) {
    const names = codes.map(decodeCode);
    return (subgraph.operators ?? []).map((operator, index) => {
        const code = names[operator.opcodeIndex];
        if (code === undefined) {
            throw damaged(`operator ${index} has operator code ${operator.opcodeIndex}, but there are ${codes.length}`);
        }
        return { index, ...code, ...decodeOperator(operator, index, bytes) };
    });
}
function decodeCode(code) {
    const number = Math.max(code.deprecatedBuiltinCode, code.builtinCode);
    const kind = BuiltinOperator[number];
    if (kind === undefined || kind === PLACEHOLDER) {
        throw new ModelError('unknown-operator', `builtin operator ${number} is unknown; known are 0 to ${BuiltinOperator.length - 1}: a newer version of this program may know it, or the file is damaged`);
    }
    return {
        kind,
        customName: kind === 'CUSTOM' ? (code.customCode ?? '') : null,
        version: code.version,
    };
}
function decodeOperator(table, index, bytes) {
    return {
        inputs: table.inputs ?? [],
        outputs: table.outputs ?? [],
        intermediates: table.intermediates ?? [],
        options: decodeOptions(table.builtinOptions ?? table.builtinOptions2),
        customOptions: customOptions(table, index, bytes),
        ...(table.mutatingVariableInputs?.length && {
            mutatingVariableInputs: table.mutatingVariableInputs,
        }),
    };
}
/** Options of a custom operator lie behind the flatbuffer in a model larger than 2 GB. */
function customOptions(table, index, bytes) {
    const { largeCustomOptionsOffset: offset, largeCustomOptionsSize: size } = table;
    if (offset <= 1)
        return table.customOptions ?? EMPTY;
    if (offset + size > bytes.length)
        throw damaged(`options of operator ${index} lie outside the file`);
    return bytes.subarray(offset, offset + size);
}

;// CONCATENATED MODULE: ./lib/tflite/tensor-types.js
/** The schema's name of a tensor type to ours, which is NumPy's. */
const DATA_TYPE_OF = {
    FLOAT32: 'float32',
    FLOAT16: 'float16',
    INT32: 'int32',
    UINT8: 'uint8',
    INT64: 'int64',
    STRING: 'string',
    BOOL: 'bool',
    INT16: 'int16',
    COMPLEX64: 'complex64',
    INT8: 'int8',
    FLOAT64: 'float64',
    COMPLEX128: 'complex128',
    UINT64: 'uint64',
    RESOURCE: 'resource',
    VARIANT: 'variant',
    UINT32: 'uint32',
    UINT16: 'uint16',
    INT4: 'int4',
    BFLOAT16: 'bfloat16',
    INT2: 'int2',
    UINT4: 'uint4',
    FLOAT8_E4M3FN: 'float8_e4m3fn',
    FLOAT8_E5M2: 'float8_e5m2',
};
const TENSOR_TYPE_OF = Object.fromEntries(Object.entries(DATA_TYPE_OF).map(([type, dtype]) => [dtype, type]));

;// CONCATENATED MODULE: ./lib/tflite/validate.js
/** Checks what the flatbuffer's encoding alone does not promise: that indices and sizes make sense. */

/** Tensors larger than any address space; also keeps products of dimensions exact. */
const MAX_ELEMENTS = 2 ** 48;
/** Throws `ModelError` at the first thing that no runtime could make sense of. */
function validate(model) {
    if (model.subgraphs.length === 0) {
        throw new ModelError('no-subgraph', 'the model has no subgraph, so there is nothing to run; convert it again');
    }
    model.subgraphs.forEach(validateSubgraph);
    for (const { name, buffer } of model.metadata) {
        need(buffer, model.buffers.length, `metadata ${JSON.stringify(name)}`, 'buffer');
    }
    for (const { key, subgraph, inputs, outputs } of model.signatures) {
        const what = `signature ${JSON.stringify(key)}`;
        need(subgraph, model.subgraphs.length, what, 'subgraph');
        const tensors = model.subgraphs[subgraph]?.tensors.length ?? 0;
        for (const { tensor } of [...inputs, ...outputs])
            need(tensor, tensors, what, 'tensor');
    }
}
function validateSubgraph(subgraph) {
    const { tensors, operators, inputs, outputs } = subgraph;
    const what = `subgraph ${subgraph.index}`;
    tensors.forEach(validateShape);
    for (const tensor of inputs)
        need(tensor, tensors.length, `an input of ${what}`, 'tensor');
    for (const tensor of outputs)
        need(tensor, tensors.length, `an output of ${what}`, 'tensor');
    for (const operator of operators)
        validateTensors(operator, tensors.length);
    validateOrder(subgraph);
}
function validateShape({ index, shape }) {
    if (shape.some((dimension) => dimension < 0)) {
        throw damaged(`tensor ${index} has the shape ${shape.join('x')}`);
    }
    if (shape.reduce((all, one) => all * one, 1) > MAX_ELEMENTS) {
        throw damaged(`tensor ${index} has the shape ${shape.join('x')}, more elements than fit any memory`);
    }
}
function validateTensors(operator, count) {
    const what = `operator ${operator.index} (${operator.kind})`;
    for (const tensor of operator.inputs)
        if (tensor !== -1)
            need(tensor, count, what, 'tensor');
    for (const tensor of operator.outputs)
        if (tensor !== -1)
            need(tensor, count, what, 'tensor');
    for (const tensor of operator.intermediates)
        if (tensor !== -1)
            need(tensor, count, what, 'tensor');
}
/** An operator may read only what is there before it runs: operators are listed in execution order. */
function validateOrder({ tensors, operators, inputs }) {
    const ready = new Set(inputs);
    const later = new Map(operators.flatMap(({ index, outputs }) => outputs.map((tensor) => [tensor, index])));
    for (const operator of operators) {
        for (const tensor of operator.inputs) {
            const producer = later.get(tensor);
            if (producer === undefined || producer < operator.index || ready.has(tensor))
                continue;
            if (tensors[tensor]?.isVariable === true || tensors[tensor]?.isConstant === true)
                continue;
            throw new ModelError('cyclic-graph', `operator ${operator.index} (${operator.kind}) reads tensor ${tensor}, which operator ${producer} computes only later; operators must be listed in execution order, convert the model again`);
        }
        operator.outputs.forEach((tensor) => ready.add(tensor));
    }
}
function need(index, count, what, kind) {
    if (index >= 0 && index < count)
        return;
    throw damaged(`${what} refers to ${kind} ${index}, but there are ${count}`);
}

;// CONCATENATED MODULE: ./lib/tflite/read-model.js
/**
 * Bytes of a `.tflite` file to a validated `Model`. Buffers stay views of the bytes.
 *
 * Source: tensorflow/lite/schema/schema.fbs for the meaning of the fields,
 * tensorflow/lite/schema/schema_utils.cc for the operator codes,
 * tflite-micro micro/micro_allocator.cc for the offline memory plan.
 */







const read_model_SCHEMA_VERSION = 3;
const read_model_EMPTY = new Uint8Array();
/**
 * Decodes and checks a model; time and memory are bounded by the file's own size. Throws
 * `ModelError` and nothing else.
 */
function readModel(bytes) {
    identify(bytes);
    try {
        const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        return decode(new TableReader(plain).readRoot('Model'), plain);
    }
    catch (error) {
        if (error instanceof ModelError)
            throw error;
        throw new ModelError('damaged', `damaged model: ${String(error)}`, { cause: error });
    }
}
function decode(table, bytes) {
    if (table.version !== read_model_SCHEMA_VERSION) {
        throw new ModelError('schema-version', `schema version ${table.version}, expected ${read_model_SCHEMA_VERSION}; convert the model with TensorFlow 1.12 or newer`);
    }
    const buffers = (table.buffers ?? []).map((buffer, index) => decodeBuffer(buffer, index, bytes));
    const subgraphs = (table.subgraphs ?? []).map((subgraph, index) => decodeSubgraph(subgraph, index, { table, buffers, bytes }));
    const model = {
        schemaVersion: table.version,
        description: table.description ?? '',
        subgraphs,
        buffers,
        metadata: (table.metadata ?? []).map(({ name, buffer }) => ({ name: name ?? '', buffer })),
        signatures: (table.signatureDefs ?? []).map(decodeSignature),
        fileBytes: bytes.length,
    };
    validate(model);
    return { ...model, offlinePlan: readOfflinePlan(model) };
}
/** Bytes inside the flatbuffer, or behind it in the file where the model is a large one. */
function decodeBuffer({ data, offset, size }, index, bytes) {
    if (offset <= 1)
        return { index, data: data ?? read_model_EMPTY };
    if (offset + size > bytes.length) {
        throw new ModelError('truncated', `truncated model: buffer ${index} reaches to byte ${offset + size}, but the file has ${bytes.length} bytes`);
    }
    return { index, data: bytes.subarray(offset, offset + size) };
}
function decodeSubgraph(subgraph, index, whole) {
    return {
        index,
        name: subgraph.name ?? '',
        tensors: (subgraph.tensors ?? []).map((tensor, at) => decodeTensor(tensor, at, whole.buffers)),
        operators: readOperators(subgraph, whole.table.operatorCodes ?? [], whole.bytes),
        inputs: subgraph.inputs ?? [],
        outputs: subgraph.outputs ?? [],
    };
}
function decodeTensor(table, index, buffers) {
    const buffer = buffers[table.buffer];
    if (buffer === undefined && table.buffer !== 0) {
        throw damaged(`tensor ${index} uses buffer ${table.buffer}, but there are ${buffers.length}`);
    }
    if (table.externalBuffer !== 0) {
        throw new ModelError('external-weights', `tensor ${index} has its data in another file, which no microcontroller's runtime reads; convert the model with its weights inside`);
    }
    return {
        index,
        name: table.name ?? '',
        shape: table.shape ?? [],
        shapeSignature: table.shapeSignature,
        hasRank: table.hasRank,
        dtype: DATA_TYPE_OF[table.type],
        isVariable: table.isVariable,
        buffer: table.buffer,
        isConstant: buffer !== undefined && buffer.data.length > 0,
        quantization: decodeQuantization(table),
        isSparse: table.sparsity !== null,
        ...(table.sparsity && { sparsity: table.sparsity }),
        ...(table.variantTensors?.length && { variantTensors: table.variantTensors }),
    };
}
function decodeQuantization({ quantization }) {
    if (quantization === null)
        return null;
    return {
        scales: quantization.scale ?? [],
        zeroPoints: quantization.zeroPoint ?? [],
        mins: quantization.min ?? [],
        maxs: quantization.max ?? [],
        quantizedDimension: quantization.quantizedDimension,
        ...(quantization.details && { details: quantization.details }),
    };
}
function decodeSignature(table) {
    const names = (map) => (map ?? []).map(({ name, tensorIndex }) => ({ name: name ?? '', tensor: tensorIndex }));
    return {
        key: table.signatureKey ?? '',
        subgraph: table.subgraphIndex,
        inputs: names(table.inputs),
        outputs: names(table.outputs),
    };
}

;// CONCATENATED MODULE: ./lib/entry/load-model.js
/** Bytes of whatever holds a model to the model and its profile; a bad file never hides another's result. */




/** Throws a `UserError` whose message begins with the file's path. */
function loadModel({ path, bytes }) {
    try {
        return readModel(extractModel(bytes, path));
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        throw new user_error/* UserError */.y(error.code, `${path}: ${error.message}`, { cause: error });
    }
}
/** One failure takes the place of one profile. */
function profileFile(file, target) {
    const { path, sha256 } = file;
    try {
        return { status: 'ok', profile: profileModel(loadModel(file), { path, sha256 }, target) };
    }
    catch (error) {
        return { status: 'error', failure: { path, sha256, error: load_model_failureOf(error, path) } };
    }
}
/**
 * What went wrong, for people. An error that is not the user's is our bug: it is reported as one for
 * this model, and the other models are still profiled.
 */
function load_model_failureOf(error, path) {
    if (error instanceof user_error/* UserError */.y)
        return { code: error.code, message: error.message };
    const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
        code: 'internal',
        message: `${path}: this tool failed on it (${found}); please report it with the model's operators`,
    };
}

;// CONCATENATED MODULE: ./lib/entry/cli/commands/profile.js







const PROFILE = {
    name: 'profile',
    usage: 'MODEL...',
    summary: 'RAM, flash, MVP and CPU cycles, latency and energy of models, layer by layer',
    options: { ...MODEL_OPTIONS, ...FORMAT_OPTION },
    run: runProfile,
};
function runProfile(args, io) {
    if (args.positionals.length === 0)
        throw new UsageError('profile needs at least one MODEL');
    const target = targetOf(args);
    const results = args.positionals.map((path) => profilePath(path, { target, io }));
    const format = formatOf(args);
    io.stdout(format === 'json' ? printJson(profileDocument(results)) : renderProfiles());
    for (const result of results) {
        if (result.status === 'error')
            io.stderr(`${result.failure.error.message}\n`);
    }
    return results.some(({ status }) => status === 'error') ? EXIT.unreadable : EXIT.fine;
}
/** The profile of a file on disk; one that cannot be read is a failure like any other. */
function profilePath(path, { target, io }) {
    let bytes;
    try {
        bytes = io.readFile(path);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        return { status: 'error', failure: { path, sha256: null, error: load_model_failureOf(error, path) } };
    }
    return profileFile({ path, bytes, sha256: io.sha256(bytes) }, target);
}

;// CONCATENATED MODULE: ./lib/entry/cli/commands/diff.js








const DIFF = {
    name: 'diff',
    usage: 'BASE HEAD',
    summary: 'what changed between two versions of a model, layer by layer, and why',
    options: { ...MODEL_OPTIONS, ...FORMAT_OPTION },
    run: (args, io) => {
        const [base, head, ...more] = args.positionals;
        if (base === undefined || head === undefined || more.length > 0) {
            throw new UsageError('diff needs two models: BASE HEAD');
        }
        const target = targetOf(args);
        const options = { target, io };
        const sides = bothProfiles([base, head], options);
        const diff = diffProfiles(sides[0], sides[1]);
        const format = formatOf(args);
        io.stdout(format === 'json' ? printJson(diffDocument(diff)) : renderDiff(diff, { format, io }));
        return EXIT.fine;
    },
};
/** Both profiles, or one error that names every file that could not be profiled. */
function bothProfiles(paths, options) {
    const [base, head] = paths.map((path) => profilePath(path, options));
    if (base?.status === 'ok' && head?.status === 'ok')
        return [base.profile, head.profile];
    const failures = [base, head].flatMap((one) => (one?.status === 'error' ? [one.failure] : []));
    throw new user_error/* UserError */.y('unprofiled', failures.map(({ error }) => error.message).join('\n'));
}

;// CONCATENATED MODULE: ./lib/advice/edit.js
/**
 * The edits of `what-if`, as the command line writes them and as data. LAYER is always an index of
 * the unedited model; see docs/what-if.md for what each edit carries along.
 */


/** An edit that cannot be read or cannot be kept valid; the message names what stands in the way. */
class EditError extends user_error/* UserError */.y {
    constructor(edit, message) {
        super('edit', `${edit}: ${message}`);
    }
}
/** Sizes above this are refused: no layer of a microcontroller's model comes near. */
const LARGEST = 65535;
/** What may stand behind `LAYER.`, with how its value is written. */
const LAYER_PARAMETERS = {
    filters: { form: 'a number', read: numberOf('filters') },
    units: { form: 'a number', read: numberOf('units') },
    depth_multiplier: { form: 'a number', read: numberOf('depth_multiplier') },
    strides: { form: 'HxW', read: pairOf('strides') },
    kernel_size: { form: 'HxW', read: pairOf('kernel_size') },
    pool_size: { form: 'HxW', read: pairOf('pool_size') },
    dilation: { form: 'HxW', read: pairOf('dilation') },
    padding: { form: 'same or valid', read: readPadding },
    insert: { form: 'max_pool_2d:HxW or average_pool_2d:HxW', read: readInsert },
};
const INPUT_PARAMETERS = {
    size: { form: 'HxW', read: pairOf('input.size') },
    channels: { form: 'a number', read: numberOf('input.channels') },
    dtype: { form: 'int8', read: dtypeOf('input.dtype') },
};
const OUTPUT_PARAMETERS = {
    dtype: { form: 'int8', read: dtypeOf('output.dtype') },
};
/** Reads `LAYER.PARAM=VALUE`, `LAYER.remove`, `input.PARAM=VALUE` or `output.dtype=int8`; throws {@link EditError}. */
function parseEdit(text) {
    const match = /^(input|output|\d{1,6})\.([a-z_]+)(?:=(.*))?$/s.exec(text.trim());
    if (match === null) {
        throw new EditError(JSON.stringify(text.slice(0, 80)), 'an edit is LAYER.PARAM=VALUE, e.g. 3.filters=8, 1.strides=2x2, input.size=64x64 or 5.remove');
    }
    const [, where = '', parameter = '', value] = match;
    if (where !== 'input' && where !== 'output' && parameter === 'remove') {
        if (value !== undefined)
            throw new EditError(text, 'remove takes no value: write LAYER.remove');
        return { kind: 'remove', layer: Number(where) };
    }
    const table = where === 'input' ? INPUT_PARAMETERS : where === 'output' ? OUTPUT_PARAMETERS : LAYER_PARAMETERS;
    const known = Object.hasOwn(table, parameter) ? table[parameter] : undefined;
    if (known === undefined) {
        const names = [...Object.keys(table), ...(table === LAYER_PARAMETERS ? ['remove'] : [])];
        const close = nearest(parameter, names);
        throw new EditError(text, `unknown parameter "${parameter}"${close === undefined ? '' : `, did you mean ${close}?`} Known: ${names.join(', ')}`);
    }
    if (value === undefined || value === '') {
        throw new EditError(text, `needs a value: ${where}.${parameter}=${known.form}`);
    }
    const edit = known.read(text, value);
    return (table === LAYER_PARAMETERS ? { ...edit, layer: Number(where) } : edit);
}
/** Writes an edit as {@link parseEdit} reads it. */
function formatEdit(edit) {
    switch (edit.kind) {
        case 'remove':
            return `${edit.layer}.remove`;
        case 'insert':
            return `${edit.layer}.insert=${edit.pool.toLowerCase()}:${pairText(edit.value)}`;
        case 'input.size':
            return `input.size=${pairText(edit.value)}`;
        case 'input.channels':
            return `input.channels=${edit.value}`;
        case 'input.dtype':
        case 'output.dtype':
            return `${edit.kind}=int8`;
        case 'padding':
            return `${edit.layer}.padding=${edit.value.toLowerCase()}`;
        case 'filters':
        case 'units':
        case 'depth_multiplier':
            return `${edit.layer}.${edit.kind}=${edit.value}`;
        case 'strides':
        case 'kernel_size':
        case 'pool_size':
        case 'dilation':
            return `${edit.layer}.${edit.kind}=${pairText(edit.value)}`;
    }
}
/** `3x2`: height, then width. */
function pairText({ height, width }) {
    return `${height}x${width}`;
}
function numberOf(kind) {
    return (text, value) => ({ kind, value: readNumber(text, value) });
}
function pairOf(kind) {
    return (text, value) => ({ kind, value: readPair(text, value) });
}
function dtypeOf(kind) {
    return (text, value) => {
        if (value !== 'int8')
            throw new EditError(text, `only int8 is known, found "${value}"`);
        return { kind };
    };
}
function readPadding(text, value) {
    const padding = value.toUpperCase();
    if (padding !== 'SAME' && padding !== 'VALID') {
        throw new EditError(text, `padding is same or valid, found "${value}"`);
    }
    return { kind: 'padding', value: padding };
}
function readInsert(text, value) {
    const [name = '', size = ''] = value.split(':');
    const pool = name.toUpperCase();
    if (pool !== 'MAX_POOL_2D' && pool !== 'AVERAGE_POOL_2D') {
        throw new EditError(text, `max_pool_2d and average_pool_2d can be inserted, found "${name}"`);
    }
    return { kind: 'insert', pool, value: readPair(text, size) };
}
function readNumber(text, value) {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    if (number < 1 || number > LARGEST) {
        throw new EditError(text, `needs a whole number from 1 to ${LARGEST}, found "${value}"`);
    }
    return number;
}
function readPair(text, value) {
    const match = /^(\d{1,6})x(\d{1,6})$/.exec(value);
    if (match === null)
        throw new EditError(text, `needs HEIGHTxWIDTH, e.g. 2x2, found "${value}"`);
    const [, height = '', width = ''] = match;
    return { height: readNumber(text, height), width: readNumber(text, width) };
}

;// CONCATENATED MODULE: ./lib/tflite/encode-options.js

/** The options in the union of the schema that knows them; the inverse of `decodeOptions`. */
function encodeOptions(options) {
    if (options.type === 'None')
        return { builtinOptions: null, builtinOptions2: null };
    const { table, fields } = tableOf(options);
    if (!(table in TABLES))
        throw new RangeError(`${table} is no options table`);
    const known = new Set(TABLES[table].map(({ name }) => name));
    const value = Object.fromEntries(Object.entries(fields).filter(([name]) => known.has(name)));
    const isSecond = UNIONS.BuiltinOptions2.includes(table);
    return {
        builtinOptions: isSecond ? null : { table, value },
        builtinOptions2: isSecond ? { table, value } : null,
    };
}
function tableOf(options) {
    if (options.type === 'Other')
        return options;
    const { type, ...fields } = options;
    return { table: type, fields };
}

;// CONCATENATED MODULE: ./lib/tflite/flatbuffer/table-writer.js
/**
 * Writes plain records as tables of the schema, laid out as the object interface of the converter's
 * generated C++ lays them out (children first in the order of the fields, then a table's own fields
 * by descending size and from the last to the first), so that a model keeps its size.
 *
 * Source of the order: flatbuffers, src/idl_gen_cpp.cpp, GenBuilders and GenCreate.
 */



class TableWriter {
    #builder;
    /** `expectedBytes` saves copying; any number is right. */
    constructor(expectedBytes) {
        this.#builder = new flatbuffers/* Builder */.M$(expectedBytes);
    }
    /** The whole file with this table as its root. */
    finish(table, record) {
        this.#builder.finish(this.#writeTable(table, record), FILE_IDENTIFIER);
        return this.#builder.asUint8Array();
    }
    #writeTable(table, row) {
        const fields = TABLES[table];
        const cells = fields.flatMap((field) => this.#cells(field, row[field.name]));
        this.#builder.startObject(fields.length === 0 ? 0 : slotIndex(lastSlot(fields)) + 1);
        for (const bytes of [8, 4, 2, 1]) {
            cells
                .filter((cell) => bytesOf(cell) === bytes)
                .reverse()
                .forEach((cell) => {
                this.#addCell(cell);
            });
        }
        return this.#builder.endObject();
    }
    #cells(field, value) {
        if (value === null || value === undefined)
            return [];
        const { slot, type, initial = 0 } = field;
        if (field.vector)
            return [offsetCell(slot, this.#writeVector(field, value))];
        if (isScalar(type))
            return [{ slot, type, value: toNumber(value, field), initial }];
        if (type !== 'union')
            return [offsetCell(slot, this.#writeObject(field, value))];
        const { table, value: row } = value;
        const members = UNIONS[field.of];
        const member = { slot, type: 'ubyte', value: members.indexOf(table) + 1, initial: 0 };
        return [member, offsetCell(slot + 2, this.#writeTable(table, row))];
    }
    #writeObject({ type, of }, value) {
        return type === 'string'
            ? this.#builder.createString(value)
            : this.#writeTable(of, value);
    }
    #writeVector(field, values) {
        const { type, align = 1 } = field;
        if (values instanceof Uint8Array) {
            this.#builder.prep(align, values.length);
            return this.#builder.createByteVector(values);
        }
        return isScalar(type)
            ? this.#writeScalars(type, values, align)
            : this.#writeOffsets(values.map((value) => this.#writeObject(field, value)));
    }
    #writeScalars(type, values, align) {
        const bytes = SCALAR_BYTES[type];
        this.#builder.startVector(bytes, values.length, Math.max(bytes, align));
        values.toReversed().forEach((value) => {
            this.#addScalar(type, value);
        });
        return this.#builder.endVector();
    }
    #writeOffsets(offsets) {
        this.#builder.startVector(4, offsets.length, 4);
        offsets.toReversed().forEach((offset) => {
            this.#builder.addOffset(offset);
        });
        return this.#builder.endVector();
    }
    /** What equals its default is left out, as in every flatbuffer. */
    #addCell({ slot, type, value, initial }) {
        if (type !== 'offset' && value === initial)
            return;
        if (type === 'offset')
            this.#builder.addOffset(value);
        else
            this.#addScalar(type, value);
        this.#builder.slot(slotIndex(slot));
    }
    #addScalar(type, value) {
        switch (type) {
            case 'bool':
            case 'byte':
            case 'ubyte':
                this.#builder.addInt8(value);
                break;
            case 'short':
            case 'ushort':
                this.#builder.addInt16(value);
                break;
            case 'int':
            case 'uint':
                this.#builder.addInt32(value);
                break;
            case 'long':
                this.#builder.addInt64(toInt64(value));
                break;
            case 'ulong':
                this.#builder.addInt64(BigInt(value));
                break;
            case 'float':
                this.#builder.addFloat32(value);
                break;
        }
    }
}
const MAX_INT64 = 2n ** 63n - 1n;
/** The nearest 64-bit integer: the largest one reads as 2^63, which is one too many. */
function toInt64(value) {
    const integer = BigInt(value);
    return integer > MAX_INT64 ? MAX_INT64 : integer;
}
function toNumber(value, { of }) {
    if (of === undefined)
        return Number(value);
    const members = ENUMS[of];
    const member = members.indexOf(value);
    if (member === -1)
        throw new RangeError(`${String(value)} is no ${of}`);
    return member;
}
function offsetCell(slot, value) {
    return { slot, type: 'offset', value, initial: 0 };
}
function bytesOf({ type }) {
    return type === 'offset' ? 4 : SCALAR_BYTES[type];
}
/** Builders count fields, vtables bytes. */
function slotIndex(slot) {
    return (slot - 4) / 2;
}
function lastSlot(fields) {
    return Math.max(...fields.map(({ slot, type }) => (type === 'union' ? slot + 2 : slot)));
}

;// CONCATENATED MODULE: ./lib/tflite/write-model.js
/** A `Model` back to the bytes of a `.tflite` file. */




/** Room for tables beyond the constants; a guess that saves a copy. */
const EXPECTED_STRUCTURE_BYTES = 65_536;
/**
 * A valid file that `readModel` decodes to the same model (but for `fileBytes`), and about as long as
 * the TFLite converter would make it. Buffers are aligned to 16 bytes.
 */
function writeModel(model) {
    const constants = model.buffers.reduce((all, { data }) => all + data.length, 0);
    return new TableWriter(constants + EXPECTED_STRUCTURE_BYTES).finish('Model', encodeModel(model));
}
function encodeModel(model) {
    const codes = new OperatorCodes();
    const subgraphs = model.subgraphs.map((subgraph) => encodeSubgraph(subgraph, codes));
    return {
        version: model.schemaVersion,
        operatorCodes: codes.list,
        subgraphs,
        description: orNull(model.description),
        buffers: model.buffers.map(({ data }) => ({ data: orNull(data), offset: 0, size: 0 })),
        metadataBuffer: null,
        metadata: orNull(model.metadata),
        signatureDefs: orNull(model.signatures.map(encodeSignature)),
        externalBufferGroups: null,
        externalBuffers: null,
    };
}
/** The distinct operators of a model in the order of their first use. */
class OperatorCodes {
    list = [];
    #indices = new Map();
    indexOf({ kind, customName, version }) {
        const key = JSON.stringify([kind, customName, version]);
        const known = this.#indices.get(key);
        if (known !== undefined)
            return known;
        this.#indices.set(key, this.list.length);
        return this.list.push(encodeCode(kind, customName, version)) - 1;
    }
}
const write_model_NAMES = BuiltinOperator;
const write_model_PLACEHOLDER = write_model_NAMES.indexOf('PLACEHOLDER_FOR_GREATER_OP_CODES');
function encodeCode(kind, customCode, version) {
    const builtinCode = write_model_NAMES.indexOf(kind);
    if (builtinCode === -1)
        throw new RangeError(`${kind} is no builtin operator`);
    return {
        deprecatedBuiltinCode: Math.min(builtinCode, write_model_PLACEHOLDER),
        customCode,
        version,
        builtinCode,
    };
}
function encodeSubgraph(subgraph, codes) {
    return {
        tensors: orNull(subgraph.tensors.map(encodeTensor)),
        inputs: orNull(subgraph.inputs),
        outputs: orNull(subgraph.outputs),
        operators: orNull(subgraph.operators.map((operator) => encodeOperator(operator, codes))),
        name: orNull(subgraph.name),
        debugMetadataIndex: -1,
    };
}
function encodeTensor(tensor) {
    return {
        shape: orNull(tensor.shape),
        type: TENSOR_TYPE_OF[tensor.dtype],
        buffer: tensor.buffer,
        name: orNull(tensor.name),
        quantization: tensor.quantization && encodeQuantization(tensor.quantization),
        isVariable: tensor.isVariable,
        sparsity: tensor.sparsity ?? null,
        shapeSignature: tensor.shapeSignature,
        hasRank: tensor.hasRank,
        variantTensors: tensor.variantTensors ?? null,
        externalBuffer: 0,
    };
}
function encodeQuantization(quantization) {
    return {
        min: orNull(quantization.mins),
        max: orNull(quantization.maxs),
        scale: orNull(quantization.scales),
        zeroPoint: orNull(quantization.zeroPoints),
        details: quantization.details ?? null,
        quantizedDimension: quantization.quantizedDimension,
    };
}
function encodeOperator(operator, codes) {
    return {
        opcodeIndex: codes.indexOf(operator),
        inputs: orNull(operator.inputs),
        outputs: orNull(operator.outputs),
        ...encodeOptions(operator.options),
        customOptions: orNull(operator.customOptions),
        customOptionsFormat: 'FLEXBUFFERS',
        mutatingVariableInputs: operator.mutatingVariableInputs ?? null,
        intermediates: orNull(operator.intermediates),
        largeCustomOptionsOffset: 0,
        largeCustomOptionsSize: 0,
        debugMetadataIndex: -1,
    };
}
function encodeSignature(signature) {
    const names = (map) => orNull(map.map(({ name, tensor }) => ({ name: orNull(name), tensorIndex: tensor })));
    return {
        inputs: names(signature.inputs),
        outputs: names(signature.outputs),
        signatureKey: orNull(signature.key),
        subgraphIndex: signature.subgraph,
    };
}
function orNull(value) {
    return value.length === 0 ? null : value;
}

;// CONCATENATED MODULE: ./lib/tflite/model.js
/** Bits of one element; 0 for types whose elements have no fixed size. */
const BITS_OF = {
    float32: 32,
    float16: 16,
    int32: 32,
    uint8: 8,
    int64: 64,
    string: 0,
    bool: 8,
    int16: 16,
    complex64: 64,
    int8: 8,
    float64: 64,
    complex128: 128,
    uint64: 64,
    resource: 0,
    variant: 0,
    uint32: 32,
    uint16: 16,
    int4: 4,
    bfloat16: 16,
    int2: 2,
    uint4: 4,
    float8_e4m3fn: 8,
    float8_e5m2: 8,
};
/** Bytes of a tensor with this type and shape; 4-bit elements are packed two to a byte. */
function model_bytesOf(dtype, shape) {
    const elements = shape.reduce((all, one) => all * one, 1);
    return Math.ceil((elements * BITS_OF[dtype]) / 8);
}

;// CONCATENATED MODULE: ./lib/advice/constants.js
/** Constants that follow an edit: their bytes are tiled or cut, since only their size matters to a cost. */


/**
 * Gives a constant a new shape of the same rank; per-channel quantization arrays follow their axis.
 * Every new element is the old one at the same place modulo the old sizes.
 */
function resizeConstant(tensor, shape) {
    if (tensor.shape.every((size, axis) => size === shape[axis]))
        return;
    const axis = tensor.quantization?.quantizedDimension ?? 0;
    const before = tensor.shape[axis];
    const after = shape[axis];
    if (tensor.quantization !== null && before !== undefined && after !== undefined) {
        const follow = (values) => values.length > 1 && values.length === before ? tile(values, after) : values;
        tensor.quantization = {
            ...tensor.quantization,
            scales: follow(tensor.quantization.scales),
            zeroPoints: follow(tensor.quantization.zeroPoints),
            mins: follow(tensor.quantization.mins),
            maxs: follow(tensor.quantization.maxs),
        };
    }
    if (tensor.data !== null)
        tensor.data = tileData(tensor, shape);
    tensor.shape = shape;
}
/** An int32 constant's values; null where the tensor is computed or of another type. */
function integersOf(tensor) {
    if (tensor?.data == null)
        return null;
    const { data } = tensor;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    if (tensor.from.dtype === 'int32') {
        return Array.from({ length: data.length >> 2 }, (_, at) => view.getInt32(4 * at, true));
    }
    if (tensor.from.dtype === 'int64') {
        return Array.from({ length: data.length >> 3 }, (_, at) => Number(view.getBigInt64(8 * at, true)));
    }
    return null;
}
/** Writes an integer constant's values in its own type. */
function setIntegers(tensor, values) {
    const wide = tensor.from.dtype === 'int64';
    const data = new Uint8Array(values.length * (wide ? 8 : 4));
    const view = new DataView(data.buffer);
    for (const [at, value] of values.entries()) {
        if (wide)
            view.setBigInt64(8 * at, BigInt(value), true);
        else
            view.setInt32(4 * at, value, true);
    }
    tensor.data = data;
}
function tile(values, length) {
    return Array.from({ length }, (_, at) => values[at % values.length] ?? 0);
}
function tileData(tensor, shape) {
    const { dtype } = tensor.from;
    const bits = BITS_OF[dtype];
    const data = new Uint8Array(model_bytesOf(dtype, shape));
    const old = tensor.data ?? new Uint8Array(0);
    // Packed or variable-size elements are filled bytewise: their positions have no meaning of their own.
    if (bits % 8 !== 0 || bits === 0 || tensor.shape.length !== shape.length || old.length === 0) {
        for (let at = 0; at < data.length && old.length > 0; at++)
            data[at] = old[at % old.length] ?? 0;
        return data;
    }
    const elementBytes = bits / 8;
    const innermost = shape.length - 1;
    const oldRow = tensor.shape[innermost] ?? 1;
    const newRow = shape[innermost] ?? 1;
    const rows = product(shape.slice(0, -1));
    for (let row = 0; row < rows; row++) {
        const from = sourceRow(row, shape, tensor.shape) * oldRow * elementBytes;
        const to = row * newRow * elementBytes;
        for (let at = 0; at < newRow * elementBytes; at++) {
            data[to + at] = old[from + (at % (oldRow * elementBytes))] ?? 0;
        }
    }
    return data;
}
/** Index of the old row (all axes but the last) that a new row repeats. */
function sourceRow(row, shape, oldShape) {
    let rest = row;
    let source = 0;
    let scale = 1;
    for (let axis = shape.length - 2; axis >= 0; axis--) {
        const size = shape[axis] ?? 1;
        const oldSize = oldShape[axis] ?? 1;
        source += ((rest % size) % oldSize) * scale;
        scale *= oldSize;
        rest = Math.floor(rest / size);
    }
    return source;
}

;// CONCATENATED MODULE: ./lib/advice/draft.js
/** Opens a model's main subgraph for editing; the model itself is never changed. */
function openDraft(model) {
    const main = model.subgraphs[0];
    const tensors = (main?.tensors ?? []).map((from) => ({
        from,
        name: from.name,
        shape: from.shape,
        data: from.isConstant ? (model.buffers[from.buffer]?.data ?? null) : null,
        quantization: from.quantization,
    }));
    const at = (index) => tensors[index] ?? null;
    const all = (indices) => indices.map(at).filter((one) => one !== null);
    return {
        model,
        tensors,
        operators: (main?.operators ?? []).map((from) => ({
            from,
            origin: from.index,
            kind: from.kind,
            pinned: false,
            options: from.options,
            inputs: from.inputs.map(at),
            outputs: all(from.outputs),
            intermediates: all(from.intermediates),
        })),
        inputs: all(main?.inputs ?? []),
        outputs: all(main?.outputs ?? []),
    };
}
/**
 * The edited model. Buffers of constants that were not changed stay the file's own (shared ones stay
 * shared); changed constants get buffers of their own; buffers that nothing refers to any more are
 * emptied. `fileBytes` is the unedited model's: the caller knows how to measure the new one.
 */
function finishDraft(draft) {
    const { model } = draft;
    const main = model.subgraphs[0];
    if (main === undefined)
        return model;
    const index = new Map(draft.tensors.map((tensor, at) => [tensor, at]));
    const buffers = [...model.buffers];
    const indexOf = (tensor) => index.get(tensor) ?? -1;
    const tensors = draft.tensors.map((tensor, at) => {
        const buffer = bufferFor(tensor, model);
        if (buffer === null)
            buffers.push({ index: buffers.length, data: tensor.data ?? new Uint8Array(0) });
        return {
            ...tensor.from,
            index: at,
            name: tensor.name,
            shape: tensor.shape,
            shapeSignature: tensor.from.shapeSignature === null
                ? null
                : tensor.shape.map((size, axis) => tensor.from.shapeSignature?.[axis] === -1 ? -1 : size),
            quantization: tensor.quantization,
            buffer: buffer ?? buffers.length - 1,
            isConstant: tensor.data !== null,
        };
    });
    const subgraph = {
        ...main,
        tensors,
        operators: draft.operators.map((operator, at) => ({
            ...operator.from,
            index: at,
            kind: operator.kind,
            options: operator.options,
            inputs: operator.inputs.map((tensor) => (tensor === null ? -1 : indexOf(tensor))),
            outputs: operator.outputs.map(indexOf),
            intermediates: operator.intermediates.map(indexOf),
        })),
        inputs: draft.inputs.map(indexOf),
        outputs: draft.outputs.map(indexOf),
    };
    const oldToNew = new Map(draft.tensors.map((tensor, at) => [tensor.from.index, at]));
    const subgraphs = [subgraph, ...model.subgraphs.slice(1)];
    return {
        ...model,
        subgraphs,
        buffers: emptyUnused(buffers, { ...model, subgraphs }),
        signatures: model.signatures.map((signature) => signature.subgraph !== 0
            ? signature
            : {
                ...signature,
                inputs: renumber(signature.inputs, oldToNew, subgraph.inputs),
                outputs: renumber(signature.outputs, oldToNew, subgraph.outputs),
            }),
        // An offline plan is for the unedited tensors; the device plans the edited model itself.
        offlinePlan: null,
    };
}
/** The file's own buffer where the constant is unchanged; null where it needs a new one. */
function bufferFor(tensor, model) {
    if (tensor.data === null)
        return tensor.from.isConstant ? 0 : tensor.from.buffer;
    return tensor.from.isConstant && model.buffers[tensor.from.buffer]?.data === tensor.data
        ? tensor.from.buffer
        : null;
}
function emptyUnused(buffers, model) {
    const used = new Set([
        ...model.subgraphs.flatMap(({ tensors }) => tensors.map(({ buffer }) => buffer)),
        ...model.metadata.map(({ buffer }) => buffer),
    ]);
    return buffers.map((buffer) => used.has(buffer.index) ? buffer : { ...buffer, data: new Uint8Array(0) });
}
/** A signature's tensors by their new index; one whose tensor is gone points at the graph's own at that place. */
function renumber(entries, oldToNew, now) {
    return entries.map((entry, at) => ({
        ...entry,
        tensor: oldToNew.get(entry.tensor) ?? now[at] ?? now[0] ?? 0,
    }));
}

;// CONCATENATED MODULE: ./lib/advice/draft-graph.js
/** Every reader of `from`, and the model's own outputs, read `to` instead. */
function replaceUses(draft, from, to) {
    for (const operator of draft.operators) {
        operator.inputs = operator.inputs.map((tensor) => (tensor === from ? to : tensor));
    }
    draft.outputs = draft.outputs.map((tensor) => (tensor === from ? to : tensor));
}
/** Tensors that an operator or the model itself refers to. */
function referencedTensors(draft) {
    const all = draft.operators.flatMap(({ inputs, outputs, intermediates }) => [
        ...inputs.filter((tensor) => tensor !== null),
        ...outputs,
        ...intermediates,
    ]);
    return new Set([...all, ...draft.inputs, ...draft.outputs]);
}
/** Tensors that only removed operators referred to go; ones that were dead before stay as they are. */
function dropUnreferenced(draft, before) {
    const now = referencedTensors(draft);
    draft.tensors = draft.tensors.filter((tensor) => now.has(tensor) || !before.has(tensor));
}

;// CONCATENATED MODULE: ./lib/tflite/shapes/operand.js
/** What makes an operator impossible: a window larger than its input, shapes that do not match. */
class ShapeMismatch extends Error {
}
/** Shape of an input that the operator cannot do without. */
function shapeOf({ kind, inputs }, index) {
    const shape = inputs[index]?.shape;
    if (shape === undefined)
        throw new ShapeMismatch(`${kind} needs an input ${index}`);
    return shape;
}
function valuesOf({ inputs }, index) {
    return inputs[index]?.values ?? null;
}
/** A number or boolean of an options table without typed view; 0 where it is absent. */
function numberOption({ options }, name) {
    const value = options.type === 'Other' ? options.fields[name] : undefined;
    return typeof value === 'number' ? value : value === true ? 1 : 0;
}
function listOption({ options }, name) {
    const value = options.type === 'Other' ? options.fields[name] : undefined;
    return Array.isArray(value) ? value : [];
}
/** An axis counted from the front, for one that may count from the end. */
function axisOf(axis, rank, kind) {
    const positive = axis < 0 ? axis + rank : axis;
    if (positive < 0 || positive >= rank) {
        throw new ShapeMismatch(`${kind} has the axis ${axis}, but its input has ${rank} dimensions`);
    }
    return positive;
}
/** `shape[axis]`, 1 where the shape is shorter. */
function operand_dimension(shape, axis) {
    return shape[axis] ?? 1;
}

;// CONCATENATED MODULE: ./lib/tflite/shapes/elementwise.js
/** Operators that keep their input's shape or broadcast their inputs to a common one. */

const SAME_AS_INPUT = [
    ...['ABS', 'ADD_N', 'CAST', 'CEIL', 'COS', 'CUMSUM', 'DEQUANTIZE', 'DYNAMIC_UPDATE_SLICE', 'ELU'],
    ...['EXP', 'FAKE_QUANT', 'FLOOR', 'GELU', 'HARD_SWISH', 'L2_NORMALIZATION', 'LEAKY_RELU'],
    ...['LOCAL_RESPONSE_NORMALIZATION', 'LOG', 'LOGICAL_NOT', 'LOGISTIC', 'LOG_SOFTMAX', 'NEG'],
    ...['PRELU', 'QUANTIZE', 'RELU', 'RELU6', 'RELU_0_TO_1', 'RELU_N1_TO_1', 'REVERSE_SEQUENCE'],
    ...['REVERSE_V2', 'ROUND', 'RSQRT', 'SIGN', 'SIN', 'SOFTMAX', 'SQRT', 'SQUARE', 'TANH'],
    'ZEROS_LIKE',
];
const BROADCASTING = [
    ...['ADD', 'ATAN2', 'BITWISE_XOR', 'DIV', 'EQUAL', 'FLOOR_DIV', 'FLOOR_MOD', 'GREATER'],
    ...['GREATER_EQUAL', 'LESS', 'LESS_EQUAL', 'LOGICAL_AND', 'LOGICAL_OR', 'MAXIMUM', 'MINIMUM'],
    ...['MUL', 'NOT_EQUAL', 'POW', 'RIGHT_SHIFT', 'SELECT_V2', 'SQUARED_DIFFERENCE', 'SUB'],
];
const sameAsInput = (question) => [shapeOf(question, 0)];
const broadcasting = ({ inputs, kind }) => [
    inputs.map((input) => input?.shape ?? []).reduce((all, one) => broadcast(all, one, kind)),
];
/** `SELECT` with a vector of conditions picks whole rows: the shape is that of the values. */
const elementwise_select = (question) => [shapeOf(question, 1)];
const ELEMENTWISE_RULES = {
    ...Object.fromEntries(SAME_AS_INPUT.map((kind) => [kind, sameAsInput])),
    ...Object.fromEntries(BROADCASTING.map((kind) => [kind, broadcasting])),
    SELECT: elementwise_select,
};
/** NumPy's rule, from the last dimension: equal, or one of them 1. */
function broadcast(one, other, kind) {
    const rank = Math.max(one.length, other.length);
    return Array.from({ length: rank }, (_, axis) => {
        const [left, right] = [one, other].map((shape) => operand_dimension(shape, axis - rank + shape.length));
        if (left === right || right === 1)
            return left ?? 1;
        if (left === 1)
            return right ?? 1;
        throw new ShapeMismatch(`${kind} cannot combine ${one.join('x')} and ${other.join('x')}`);
    });
}

;// CONCATENATED MODULE: ./lib/tflite/shapes/layout.js
/**
 * Operators that move, cut, join or repeat elements.
 *
 * Source: the Prepare function of each kernel in tensorflow/lite/kernels/.
 */


const reshape = (question) => {
    const input = shapeOf(question, 0);
    const wanted = question.inputs[1] === undefined ? listOption(question, 'newShape') : valuesOf(question, 1);
    if (wanted === null)
        return null;
    const known = product(wanted.filter((one) => one !== -1));
    const shape = wanted.map((one) => (one === -1 ? product(input) / known : one));
    if (product(shape) !== product(input) || !shape.every(Number.isInteger)) {
        throw new ShapeMismatch(`${question.kind} cannot turn ${input.join('x')} into ${wanted.join('x')}`);
    }
    return [shape];
};
const squeeze = (question) => {
    const input = shapeOf(question, 0);
    const axes = listOption(question, 'squeezeDims').map((axis) => axisOf(axis, input.length, question.kind));
    const goes = (axis) => (axes.length === 0 ? input[axis] === 1 : axes.includes(axis));
    return [input.filter((_, axis) => !goes(axis))];
};
const expandDims = (question) => {
    const input = shapeOf(question, 0);
    const axis = valuesOf(question, 1)?.[0];
    return axis === undefined
        ? null
        : [input.toSpliced(axisOf(axis, input.length + 1, question.kind), 0, 1)];
};
const transpose = (question) => {
    const input = shapeOf(question, 0);
    return valuesOf(question, 1) === null
        ? null
        : [
            valuesOf(question, 1)?.map((axis) => operand_dimension(input, axisOf(axis, input.length, question.kind))) ?? [],
        ];
};
/** Amounts are pairs: before and after, one pair for each dimension. */
const pad = (question) => {
    const amounts = valuesOf(question, 1);
    if (amounts === null)
        return null;
    return [
        shapeOf(question, 0).map((size, axis) => size + (amounts[2 * axis] ?? 0) + (amounts[2 * axis + 1] ?? 0)),
    ];
};
const concatenation = (question) => {
    const first = shapeOf(question, 0);
    const axis = axisOf(numberOption(question, 'axis'), first.length, question.kind);
    const shapes = question.inputs.map((_, index) => shapeOf(question, index));
    const fits = shapes.every((shape) => shape.every((size, at) => at === axis || size === first[at]));
    if (!fits) {
        throw new ShapeMismatch(`${question.kind} cannot join ${shapes.map((one) => one.join('x')).join(' and ')}`);
    }
    return [
        first.with(axis, shapes.reduce((all, shape) => all + operand_dimension(shape, axis), 0)),
    ];
};
const pack = (question) => {
    const input = shapeOf(question, 0);
    const axis = axisOf(numberOption(question, 'axis'), input.length + 1, question.kind);
    return [input.toSpliced(axis, 0, question.inputs.length)];
};
const unpack = (question) => {
    const input = shapeOf(question, 0);
    const axis = axisOf(numberOption(question, 'axis'), input.length, question.kind);
    return repeat(input.toSpliced(axis, 1), question.outputCount);
};
const split = (question) => {
    const input = shapeOf(question, 1);
    const given = valuesOf(question, 0)?.[0];
    if (given === undefined)
        return null;
    const axis = axisOf(given, input.length, question.kind);
    const size = operand_dimension(input, axis) / question.outputCount;
    if (!Number.isInteger(size)) {
        throw new ShapeMismatch(`${question.kind} cannot cut ${operand_dimension(input, axis)} into ${question.outputCount} equal parts`);
    }
    return repeat(input.with(axis, size), question.outputCount);
};
const splitV = (question) => {
    const [sizes, given] = [valuesOf(question, 1), valuesOf(question, 2)?.[0]];
    if (sizes === null || given === undefined)
        return null;
    const input = shapeOf(question, 0);
    const axis = axisOf(given, input.length, question.kind);
    const known = sizes.reduce((all, size) => all + Math.max(0, size), 0);
    return sizes.map((size) => input.with(axis, size === -1 ? operand_dimension(input, axis) - known : size));
};
const slice = (question) => {
    const [begin, size] = [valuesOf(question, 1), valuesOf(question, 2)];
    if (begin === null || size === null)
        return null;
    return [
        shapeOf(question, 0).map((whole, axis) => size[axis] === -1 ? whole - (begin[axis] ?? 0) : (size[axis] ?? whole)),
    ];
};
/** Without ellipsis and new axes, which the runtime does not take either. */
const stridedSlice = (question) => {
    const [begin, end, strides] = [1, 2, 3].map((index) => valuesOf(question, index));
    if (!begin || !end || !strides)
        return null;
    if (numberOption(question, 'ellipsisMask') !== 0 || numberOption(question, 'newAxisMask') !== 0)
        return null;
    const masked = (mask, axis) => ((numberOption(question, mask) >> axis) & 1) === 1;
    return [
        shapeOf(question, 0).flatMap((size, axis) => {
            if (axis >= begin.length)
                return [size];
            if (masked('shrinkAxisMask', axis))
                return [];
            const stride = strides[axis] ?? 1;
            const first = stride > 0 ? 0 : size - 1;
            const last = stride > 0 ? size : -1;
            const offset = numberOption(question, 'offset') === 1 ? (begin[axis] ?? 0) : 0;
            const from = masked('beginMask', axis) ? first : clampIndex(begin[axis] ?? 0, size, stride);
            const to = masked('endMask', axis)
                ? last
                : clampIndex((end[axis] ?? 0) + offset, size, stride);
            return [Math.max(0, Math.ceil((to - from) / stride))];
        }),
    ];
};
function clampIndex(index, size, stride) {
    const positive = index < 0 ? index + size : index;
    return stride > 0
        ? Math.min(Math.max(positive, 0), size)
        : Math.min(Math.max(positive, -1), size - 1);
}
const gather = (question) => {
    const [input, indices] = [shapeOf(question, 0), shapeOf(question, 1)];
    const axis = axisOf(numberOption(question, 'axis'), input.length, question.kind);
    const batches = numberOption(question, 'batchDims');
    return [[...input.slice(0, axis), ...indices.slice(batches), ...input.slice(axis + 1)]];
};
const gatherNd = (question) => {
    const [input, indices] = [shapeOf(question, 0), shapeOf(question, 1)];
    return [[...indices.slice(0, -1), ...input.slice(indices.at(-1) ?? 0)]];
};
const embeddingLookup = (question) => [
    [...shapeOf(question, 0).slice(0, 1), ...shapeOf(question, 1).slice(1)],
];
/** New height and width are the second input. */
const resize = (question) => {
    const [height, width] = valuesOf(question, 1) ?? [];
    if (height === undefined || width === undefined)
        return null;
    const [batch = 1, , , channels = 1] = shapeOf(question, 0);
    return [[batch, height, width, channels]];
};
const spaceToDepth = (question) => blocks(question, 1 / numberOption(question, 'blockSize'));
const depthToSpace = (question) => blocks(question, numberOption(question, 'blockSize'));
function blocks(question, factor) {
    const [batch = 1, height = 1, width = 1, channels = 1] = shapeOf(question, 0);
    const shape = [batch, height * factor, width * factor, channels / (factor * factor)];
    return [shape.map((size) => Math.round(size * 1e6) / 1e6)];
}
const spaceToBatch = (question) => {
    const [block, padding] = [valuesOf(question, 1), valuesOf(question, 2)];
    if (block === null || padding === null)
        return null;
    const [batch = 1, ...rest] = shapeOf(question, 0);
    const space = rest.map((size, axis) => {
        const padded = size + (padding[2 * axis] ?? 0) + (padding[2 * axis + 1] ?? 0);
        return axis < block.length ? padded / (block[axis] ?? 1) : size;
    });
    return [[batch * product(block), ...space]];
};
const batchToSpace = (question) => {
    const [block, crops] = [valuesOf(question, 1), valuesOf(question, 2)];
    if (block === null || crops === null)
        return null;
    const [batch = 1, ...rest] = shapeOf(question, 0);
    const space = rest.map((size, axis) => axis < block.length
        ? size * (block[axis] ?? 1) - (crops[2 * axis] ?? 0) - (crops[2 * axis + 1] ?? 0)
        : size);
    return [[batch / product(block), ...space]];
};
const layout_tile = (question) => {
    const times = valuesOf(question, 1);
    return times === null
        ? null
        : [shapeOf(question, 0).map((size, axis) => size * (times[axis] ?? 1))];
};
/** The shape is the values of an input. */
const given = (input) => (question) => {
    const values = valuesOf(question, input);
    return values === null ? null : [values];
};
const LAYOUT_RULES = {
    RESHAPE: reshape,
    SQUEEZE: squeeze,
    EXPAND_DIMS: expandDims,
    TRANSPOSE: transpose,
    PAD: pad,
    PADV2: pad,
    MIRROR_PAD: pad,
    CONCATENATION: concatenation,
    PACK: pack,
    UNPACK: unpack,
    SPLIT: split,
    SPLIT_V: splitV,
    SLICE: slice,
    STRIDED_SLICE: stridedSlice,
    GATHER: gather,
    GATHER_ND: gatherNd,
    EMBEDDING_LOOKUP: embeddingLookup,
    RESIZE_BILINEAR: resize,
    RESIZE_NEAREST_NEIGHBOR: resize,
    SPACE_TO_DEPTH: spaceToDepth,
    DEPTH_TO_SPACE: depthToSpace,
    SPACE_TO_BATCH_ND: spaceToBatch,
    BATCH_TO_SPACE_ND: batchToSpace,
    TILE: layout_tile,
    BROADCAST_TO: given(1),
    FILL: given(0),
    SCATTER_ND: given(2),
    SPARSE_TO_DENSE: given(1),
};
function repeat(shape, times) {
    return Array.from({ length: times }, () => shape);
}

;// CONCATENATED MODULE: ./lib/tflite/shapes/reduce.js
/**
 * Operators that sum up a dimension or describe their input.
 *
 * Source: tensorflow/lite/kernels/reduce.cc, arg_min_max.cc, shape.cc, one_hot.cc, topk_v2.cc.
 */

const reduce = (question) => {
    const input = shapeOf(question, 0);
    const axes = valuesOf(question, 1)?.map((axis) => axisOf(axis, input.length, question.kind));
    if (axes === undefined)
        return null;
    const goes = (axis) => axes.includes(axis);
    return numberOption(question, 'keepDims') === 1
        ? [input.map((size, axis) => (goes(axis) ? 1 : size))]
        : [input.filter((_, axis) => !goes(axis))];
};
const argument = (question) => {
    const input = shapeOf(question, 0);
    const axis = valuesOf(question, 1)?.[0];
    return axis === undefined ? null : [input.toSpliced(axisOf(axis, input.length, question.kind), 1)];
};
const shape = (question) => [[shapeOf(question, 0).length]];
const rank = () => [[]];
const oneHot = (question) => {
    const input = shapeOf(question, 0);
    const depth = valuesOf(question, 1)?.[0];
    if (depth === undefined)
        return null;
    const axis = axisOf(numberOption(question, 'axis'), input.length + 1, question.kind);
    return [input.toSpliced(axis, 0, depth)];
};
const topK = (question) => {
    const count = valuesOf(question, 1)?.[0];
    if (count === undefined)
        return null;
    const result = [...shapeOf(question, 0).slice(0, -1), count];
    return [result, result];
};
const none = () => [];
const REDUCE_RULES = {
    MEAN: reduce,
    SUM: reduce,
    REDUCE_PROD: reduce,
    REDUCE_MAX: reduce,
    REDUCE_MIN: reduce,
    REDUCE_ANY: reduce,
    REDUCE_ALL: reduce,
    ARG_MAX: argument,
    ARG_MIN: argument,
    SHAPE: shape,
    RANK: rank,
    ONE_HOT: oneHot,
    TOPK_V2: topK,
    ASSIGN_VARIABLE: none,
    CALL_ONCE: none,
};

;// CONCATENATED MODULE: ./lib/tflite/shapes/window.js


/** Size of one dimension behind a window that moves over `input`; 0 where the window does not fit. */
function windowOutput({ input, filter, stride, dilation, padding }) {
    if (stride < 1)
        return 0;
    const reach = padding === 'SAME' ? 1 : (filter - 1) * dilation + 1;
    return Math.max(0, Math.ceil((input - reach + 1) / stride));
}
const conv2d = (question) => {
    const { options, kind } = question;
    if (options.type !== 'Conv2DOptions' && options.type !== 'DepthwiseConv2DOptions')
        return null;
    const [batch, height, width] = nhwc(shapeOf(question, 0), kind);
    const filter = shapeOf(question, 1);
    const channels = options.type === 'Conv2DOptions' ? operand_dimension(filter, 0) : operand_dimension(filter, 3);
    const { padding } = options;
    const rows = windowOutput({
        ...{ input: height, filter: operand_dimension(filter, 1), padding },
        ...{ stride: options.strideH, dilation: options.dilationHFactor },
    });
    const columns = windowOutput({
        ...{ input: width, filter: operand_dimension(filter, 2), padding },
        ...{ stride: options.strideW, dilation: options.dilationWFactor },
    });
    return [positive([batch, rows, columns, channels], kind)];
};
const pool2d = (question) => {
    const { options, kind } = question;
    if (options.type !== 'Pool2DOptions')
        return null;
    const [batch, height, width, channels] = nhwc(shapeOf(question, 0), kind);
    const { padding, strideH, strideW, filterHeight, filterWidth } = options;
    const rows = { input: height, filter: filterHeight, stride: strideH, dilation: 1, padding };
    const columns = { input: width, filter: filterWidth, stride: strideW, dilation: 1, padding };
    return [positive([batch, windowOutput(rows), windowOutput(columns), channels], kind)];
};
/** The output's shape is the first input; only its channels must match the filter. */
const transposeConv = (question) => {
    const values = valuesOf(question, 0);
    return values === null ? null : [positive(values, question.kind)];
};
const fullyConnected = (question) => {
    const { options, kind } = question;
    const input = shapeOf(question, 0);
    const [units = 0, depth = 0] = shapeOf(question, 1);
    if (depth === 0 || product(input) % depth !== 0) {
        throw new ShapeMismatch(`${kind} has weights for ${depth} inputs, but its input is ${input.join('x')}`);
    }
    const keeps = options.type === 'FullyConnectedOptions' && options.keepNumDims;
    return [keeps ? [...input.slice(0, -1), units] : [product(input) / depth, units]];
};
const svdf = (question) => {
    const rank = Math.max(1, numberOption(question, 'rank'));
    return [[operand_dimension(shapeOf(question, 0), 0), operand_dimension(shapeOf(question, 1), 0) / rank]];
};
/** Recurrent weights are [cells, outputs]: input 5 to 8, of which the forget gate's is always there. */
const sequenceLstm = (question) => {
    return [[...shapeOf(question, 0).slice(0, -1), operand_dimension(shapeOf(question, 6), 1)]];
};
const batchMatMul = (question) => {
    const [left, right] = [shapeOf(question, 0), shapeOf(question, 1)];
    const rows = left.at(numberOption(question, 'adjX') === 1 ? -1 : -2) ?? 1;
    const columns = right.at(numberOption(question, 'adjY') === 1 ? -2 : -1) ?? 1;
    const batches = left.length >= right.length ? left.slice(0, -2) : right.slice(0, -2);
    return [[...batches, rows, columns]];
};
const WINDOW_RULES = {
    CONV_2D: conv2d,
    DEPTHWISE_CONV_2D: conv2d,
    MAX_POOL_2D: pool2d,
    AVERAGE_POOL_2D: pool2d,
    L2_POOL_2D: pool2d,
    TRANSPOSE_CONV: transposeConv,
    FULLY_CONNECTED: fullyConnected,
    SVDF: svdf,
    UNIDIRECTIONAL_SEQUENCE_LSTM: sequenceLstm,
    BATCH_MATMUL: batchMatMul,
};
function nhwc(shape, kind) {
    const [batch, height, width, channels] = shape;
    if (shape.length !== 4 || channels === undefined) {
        throw new ShapeMismatch(`${kind} needs 4 dimensions, but its input is ${shape.join('x')}`);
    }
    return [batch ?? 0, height ?? 0, width ?? 0, channels];
}
function positive(shape, kind) {
    if (shape.every((one) => one > 0))
        return shape;
    throw new ShapeMismatch(`${kind} would have an empty output, ${shape.join('x')}`);
}

;// CONCATENATED MODULE: ./lib/tflite/shapes.js




const shapes_RULES = {
    ...ELEMENTWISE_RULES,
    ...WINDOW_RULES,
    ...LAYOUT_RULES,
    ...REDUCE_RULES,
};
/**
 * One shape per output; null where they depend on run-time data or the operator has no rule (custom
 * ones, control flow). Throws `ShapeMismatch` where the inputs do not go together.
 */
function inferShapes(question) {
    return shapes_RULES[question.kind]?.(question) ?? null;
}
/** The question for an operator as it stands in a model. */
function questionOf(operator, subgraph, model) {
    return {
        kind: operator.kind,
        options: operator.options,
        inputs: operator.inputs.map((index) => {
            const tensor = subgraph.tensors[index];
            return tensor === undefined ? undefined : operandOf(tensor, model);
        }),
        outputCount: operator.outputs.length,
    };
}
function operandOf(tensor, model) {
    return { shape: tensor.shape, values: shapes_integersOf(tensor, model) };
}
/** Longer constants are weights, never axes, sizes or shapes. */
const MAX_INTEGERS = 64;
/** The integers of a constant that tells axes, sizes or a shape; null for any other tensor. */
function shapes_integersOf(tensor, model) {
    const read = INTEGER_READERS[tensor.dtype];
    const data = model.buffers[tensor.buffer]?.data;
    if (read === undefined || data === undefined || !tensor.isConstant)
        return null;
    const count = data.length / read.bytes;
    if (count > MAX_INTEGERS || !Number.isInteger(count))
        return null;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return Array.from({ length: count }, (_, index) => read.value(view, index * read.bytes));
}
const INTEGER_READERS = {
    int32: { bytes: 4, value: (view, at) => view.getInt32(at, true) },
    int64: { bytes: 8, value: (view, at) => Number(view.getBigInt64(at, true)) },
};

;// CONCATENATED MODULE: ./lib/advice/follow.js
/**
 * How an operator's constants (weights, biases, shapes) and options follow from its inputs' new
 * shapes: one rule per kind; its output then follows by the ordinary shape inference. A rule reads
 * the unedited shapes through `settling.base` where a pattern must be recognised (a pooling window
 * that covers the map keeps covering it, a RESHAPE that flattens keeps flattening).
 */




const ELEMENTWISE = [
    ...['ADD', 'SUB', 'MUL', 'DIV', 'MAXIMUM', 'MINIMUM', 'SQUARED_DIFFERENCE', 'FLOOR_DIV'],
    ...['FLOOR_MOD', 'EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL', 'LESS', 'LESS_EQUAL'],
    ...['LOGICAL_AND', 'LOGICAL_OR', 'PRELU', 'POW', 'SELECT_V2', 'ADD_N'],
];
const each = (kinds, rule) => Object.fromEntries(kinds.map((kind) => [kind, rule]));
/** Kinds whose constants or options change with their inputs; all others only have outputs that do. */
const FOLLOW = {
    CONV_2D: followConvolution,
    DEPTHWISE_CONV_2D: followDepthwise,
    TRANSPOSE_CONV: followTransposeConv,
    FULLY_CONNECTED: followFullyConnected,
    MAX_POOL_2D: followPool,
    AVERAGE_POOL_2D: followPool,
    L2_POOL_2D: followPool,
    ...each(ELEMENTWISE, followElementwise),
    CONCATENATION: followConcatenation,
    RESIZE_BILINEAR: followResize,
    RESIZE_NEAREST_NEIGHBOR: followResize,
    STRIDED_SLICE: followStridedSlice,
    UNIDIRECTIONAL_SEQUENCE_LSTM: followLstm,
    SVDF: followSvdf,
};
/** Kinds whose output inference cannot know while their constants are being changed. */
const OUTPUT = {
    RESHAPE: followReshape,
};
/** Lets one operator follow its inputs; refuses where the result would not be valid. */
function follow(operator, settling) {
    FOLLOW[operator.kind]?.(operator, settling);
    const known = OUTPUT[operator.kind]?.(operator, settling);
    const shapes = known === undefined ? outputShapes(operator, settling) : [known];
    for (const [at, output] of operator.outputs.entries()) {
        const shape = shapes[at] ?? output.shape;
        if (shape.some((size) => size < 1)) {
            settling.refuse(operator, `its output would be ${shape.join('x')}`);
        }
        output.shape = shape;
    }
}
function outputShapes(operator, settling) {
    try {
        const shapes = inferShapes({
            kind: operator.kind,
            options: operator.options,
            inputs: operator.inputs.map((tensor) => tensor === null ? undefined : { shape: tensor.shape, values: shortIntegers(tensor) }),
            outputCount: operator.outputs.length,
        });
        return shapes ?? settling.refuse(operator, 'how its output follows from its input is not known');
    }
    catch (error) {
        if (error instanceof ShapeMismatch)
            return settling.refuse(operator, error.message);
        throw error;
    }
}
/** Longer constants are weights, never axes, sizes or shapes. */
const follow_MAX_INTEGERS = 64;
function shortIntegers(tensor) {
    return (tensor.data?.length ?? 0) > 8 * follow_MAX_INTEGERS ? null : integersOf(tensor);
}
/** Operators whose computed inputs must have the same channels; undefined where they have. */
const TIES = {
    ...Object.fromEntries(ELEMENTWISE.map((kind) => [kind, tieChannels])),
    CONCATENATION: (operator, settling) => concatenationAxis(operator) === (operator.outputs[0]?.shape.length ?? 0) - 1
        ? undefined
        : tieChannels(operator, settling),
};
function tieChannels(operator, settling) {
    const computed = operator.inputs.filter((tensor) => tensor !== null && tensor.data === null);
    const channelsOf = (tensor) => tensor.shape.at(-1) ?? 1;
    const wide = computed.filter((tensor) => tensor !== null && (settling.base(operator, tensor).at(-1) ?? 1) !== 1);
    const edited = wide.find((tensor) => channelsOf(tensor) !== settling.base(operator, tensor).at(-1));
    if (edited === undefined)
        return undefined;
    const channels = channelsOf(edited);
    const other = wide.find((tensor) => channelsOf(tensor) !== channels);
    if (other === undefined)
        return undefined;
    if (channelsOf(other) !== settling.base(operator, other).at(-1)) {
        settling.refuse(operator, `its branches have ${channels} and ${channelsOf(other)} channels`);
    }
    return { tensor: other, channels };
}
function followConvolution(operator, settling) {
    const [input, filter, bias] = operator.inputs;
    if (input == null || filter == null)
        return;
    if (filter.data === null)
        settling.refuse(operator, 'its filters are computed, not constant');
    const [, , , channels = 1] = input.shape;
    const [filters = 1, height = 1, width = 1] = filter.shape;
    const [, , , baseChannels = 1] = settling.base(operator, input);
    const [, , , baseDepth = 1] = settling.base(operator, filter);
    const groups = baseDepth > 0 ? baseChannels / baseDepth : 1;
    if (!Number.isInteger(channels / groups)) {
        settling.refuse(operator, `${channels} input channels cannot be split into its ${groups} groups`);
    }
    const count = settling.fixed.get(operator) ?? filters;
    resizeConstant(filter, [count, height, width, channels / groups]);
    if (bias != null)
        resizeConstant(bias, [count]);
}
function followDepthwise(operator, settling) {
    const [input, filter, bias] = operator.inputs;
    const { options } = operator;
    if (input == null || filter == null || options.type !== 'DepthwiseConv2DOptions')
        return;
    if (filter.data === null)
        settling.refuse(operator, 'its filters are computed, not constant');
    const [, , , channels = 1] = input.shape;
    const [, height = 1, width = 1] = filter.shape;
    const multiplier = operator.options === operator.from.options
        ? (settling.base(operator, filter)[3] ?? 1) / (settling.base(operator, input)[3] ?? 1)
        : options.depthMultiplier;
    const count = channels * multiplier;
    if (!Number.isInteger(count)) {
        settling.refuse(operator, `${channels} input channels do not fit its depth multiplier ${multiplier}`);
    }
    resizeConstant(filter, [1, height, width, count]);
    if (bias != null)
        resizeConstant(bias, [count]);
}
function followTransposeConv(operator, settling) {
    const [shape, filter, input, bias] = operator.inputs;
    const [output] = operator.outputs;
    const { options } = operator;
    if (filter == null || input == null || output === undefined || !('strideH' in options))
        return;
    const [, height = 1, width = 1] = filter.shape;
    const [batches = 1, rows = 1, columns = 1, channels = 1] = input.shape;
    const grown = (size, window, stride) => options.padding === 'SAME' ? size * stride : (size - 1) * stride + Math.max(window, stride);
    const [, baseRows = 1, baseColumns = 1] = settling.base(operator, input);
    const [, outRows = 1, outColumns = 1] = settling.base(operator, output);
    // What the network asks for beyond the formula (output padding) stays.
    const baseWindow = settling.base(operator, filter);
    const extraRows = outRows - grown(baseRows, baseWindow[1] ?? 1, options.strideH);
    const extraColumns = outColumns - grown(baseColumns, baseWindow[2] ?? 1, options.strideW);
    const sameStride = operator.options === operator.from.options;
    const count = settling.fixed.get(operator) ?? filter.shape[0] ?? 1;
    resizeConstant(filter, [count, height, width, channels]);
    if (bias != null)
        resizeConstant(bias, [count]);
    const result = [
        batches,
        grown(rows, height, options.strideH) + (sameStride ? extraRows : 0),
        grown(columns, width, options.strideW) + (sameStride ? extraColumns : 0),
        count,
    ];
    if (shape?.data == null)
        settling.refuse(operator, 'its output shape is computed');
    setIntegers(shape, result);
}
function followFullyConnected(operator, settling) {
    const [input, weights, bias] = operator.inputs;
    if (input == null || weights == null)
        return;
    if (weights.data === null)
        settling.refuse(operator, 'its weights are computed, not constant');
    const baseInput = settling.base(operator, input);
    const baseDepth = settling.base(operator, weights)[1] ?? 1;
    const rows = product(baseInput) / baseDepth;
    const perRow = baseInput.at(-1) === baseDepth && baseInput.length === input.shape.length;
    const depth = perRow ? (input.shape.at(-1) ?? 1) : product(input.shape) / rows;
    if (!Number.isInteger(depth)) {
        settling.refuse(operator, `${product(input.shape)} input elements cannot be split into ${rows} rows`);
    }
    const units = settling.fixed.get(operator) ?? weights.shape[0] ?? 1;
    resizeConstant(weights, [units, depth]);
    if (bias != null)
        resizeConstant(bias, [units]);
}
function followPool(operator, settling) {
    const [input] = operator.inputs;
    if (input == null || operator.options.type !== 'Pool2DOptions')
        return;
    const options = operator.options;
    const [, baseHeight, baseWidth] = settling.base(operator, input);
    const [, height = 1, width = 1] = input.shape;
    const before = operator.from.options;
    const isGlobal = operator.origin !== null &&
        !operator.pinned &&
        before.type === 'Pool2DOptions' &&
        before.filterHeight === baseHeight &&
        before.filterWidth === baseWidth;
    if (isGlobal) {
        operator.options = {
            ...options,
            filterHeight: height,
            filterWidth: width,
            strideH: before.strideH === baseHeight ? height : options.strideH,
            strideW: before.strideW === baseWidth ? width : options.strideW,
        };
    }
}
function followElementwise(operator, settling) {
    const rank = Math.max(...operator.inputs.map((tensor) => tensor?.shape.length ?? 0));
    const padded = (shape) => [
        ...Array(rank - shape.length).fill(1),
        ...shape,
    ];
    const computed = operator.inputs.filter((tensor) => tensor !== null && tensor.data === null);
    const shape = Array.from({ length: rank }, (_, axis) => {
        const sizes = computed.map((tensor) => padded(tensor?.shape ?? [])[axis] ?? 1);
        const size = Math.max(1, ...sizes);
        if (sizes.some((one) => one !== 1 && one !== size)) {
            settling.refuse(operator, `its branches would be ${computed.map((one) => one?.shape.join('x')).join(' and ')}; edit the other branch as well`);
        }
        return size;
    });
    for (const constant of operator.inputs) {
        if (constant?.data == null)
            continue;
        const before = settling.base(operator, constant);
        const offset = rank - before.length;
        resizeConstant(constant, before.map((size, axis) => (size === 1 ? 1 : (shape[axis + offset] ?? size))));
    }
}
/**
 * Both shapes are cut into the shortest runs with equal products; in a run whose input changed, the
 * output can follow where one of the two sides is a single size.
 */
function followReshape(operator, settling) {
    const [input] = operator.inputs;
    const [output] = operator.outputs;
    if (input == null || output === undefined)
        return undefined;
    const before = settling.base(operator, input);
    const result = [...settling.base(operator, output)];
    for (const run of matchingRuns(before, result)) {
        const oldSize = product(before.slice(run.from, run.fromEnd));
        const newSize = product(input.shape.slice(run.from, run.fromEnd));
        if (oldSize === newSize && run.toEnd - run.to !== run.fromEnd - run.from)
            continue;
        const wide = Array.from({ length: run.toEnd - run.to }, (_, at) => run.to + at).filter((axis) => result[axis] !== 1);
        if (run.toEnd - run.to === run.fromEnd - run.from) {
            for (let at = run.to; at < run.toEnd; at++)
                result[at] = input.shape[run.from + at - run.to] ?? 1;
        }
        else if (wide.length <= 1) {
            const axis = wide[0] ?? run.toEnd - 1;
            result[axis] = newSize;
        }
        else {
            settling.refuse(operator, `it turns ${before.join('x')} into ${output.shape.join('x')}, which ${input.shape.join('x')} does not fit`);
        }
    }
    writeShape(operator, result, settling);
    return result;
}
function matchingRuns(from, to) {
    const runs = [];
    let i = 0;
    let j = 0;
    while (i < from.length || j < to.length) {
        const start = { from: i, to: j };
        let left = from[i++] ?? 1;
        let right = to[j++] ?? 1;
        while (left !== right && (i < from.length || j < to.length)) {
            if (left < right && i < from.length)
                left *= from[i++] ?? 1;
            else if (j < to.length)
                right *= to[j++] ?? 1;
            else
                left *= from[i++] ?? 1;
        }
        runs.push({ ...start, fromEnd: Math.min(i, from.length), toEnd: Math.min(j, to.length) });
    }
    return runs;
}
/** The constants that tell a RESHAPE its shape: its second input, its option, or what a PACK collects. */
function writeShape(operator, shape, settling) {
    const target = operator.inputs[1];
    const old = integersOf(target);
    if (target != null && old !== null) {
        const values = shape.map((size, axis) => (old[axis] === -1 ? -1 : size));
        if (values.some((value, axis) => value !== old[axis]))
            setIntegers(target, values);
    }
    else if (target != null) {
        const pack = settling.producer(target);
        if (pack?.kind !== 'PACK')
            settling.refuse(operator, 'its shape is computed, not constant');
        for (const [axis, size] of shape.entries()) {
            const part = pack.inputs[axis];
            if (part?.data != null && integersOf(part)?.[0] !== -1)
                setIntegers(part, [size]);
        }
    }
    if (operator.options.type === 'Other') {
        const { newShape } = operator.options.fields;
        if (Array.isArray(newShape) && newShape.length === shape.length) {
            const values = shape.map((size, axis) => (newShape[axis] === -1 ? -1 : size));
            operator.options = {
                ...operator.options,
                fields: { ...operator.options.fields, newShape: values },
            };
        }
    }
}
/** Axis a CONCATENATION joins along, counted from 0. */
function concatenationAxis(operator) {
    const rank = operator.outputs[0]?.shape.length ?? 0;
    const axis = operator.options.type === 'Other' ? Number(operator.options.fields['axis'] ?? 0) : 0;
    return axis < 0 ? axis + rank : axis;
}
function followConcatenation(operator) {
    const axis = concatenationAxis(operator);
    const computed = operator.inputs.filter((tensor) => tensor !== null);
    const [first] = computed.filter((tensor) => tensor.data === null);
    const shape = [...(first?.shape ?? [])];
    for (const tensor of computed) {
        if (tensor.data !== null) {
            resizeConstant(tensor, tensor.shape.map((size, at) => (at === axis ? size : (shape[at] ?? size))));
        }
    }
}
/** A resize by a whole factor keeps its factor; any other keeps its size. */
function followResize(operator, settling) {
    const [input, size] = operator.inputs;
    const target = integersOf(size);
    if (input == null || size == null || target === null) {
        settling.refuse(operator, 'its size is computed, not constant');
    }
    const [, height = 1, width = 1] = input.shape;
    const [, baseHeight = 1, baseWidth = 1] = settling.base(operator, input);
    const [, outHeight = 1, outWidth = 1] = settling.base(operator, operator.outputs[0]);
    const scaled = (now, before, out) => out % before === 0 ? (out / before) * now : out;
    const result = [scaled(height, baseHeight, outHeight), scaled(width, baseWidth, outWidth)];
    setIntegers(size, result);
}
/** Axes that the slice took whole stay whole; axes that did not change keep their cut. */
function followStridedSlice(operator, settling) {
    const [input] = operator.inputs;
    const [output] = operator.outputs;
    if (input == null || output === undefined)
        return;
    const before = settling.base(operator, input);
    const result = settling.base(operator, output);
    const changed = input.shape.map((size, axis) => size !== before[axis]);
    if (result.length !== before.length) {
        if (changed.some(Boolean))
            settling.refuse(operator, 'it drops axes of a map whose size would change');
        return;
    }
    const whole = result.map((size, axis) => size === before[axis]);
    if (changed.some((axisChanged, axis) => axisChanged && whole[axis] !== true)) {
        settling.refuse(operator, `it cuts ${before.join('x')} to ${result.join('x')}`);
    }
    const ends = operator.inputs[2];
    const values = integersOf(ends);
    if (ends != null && values !== null) {
        setIntegers(ends, values.map((end, axis) => (changed[axis] === true ? (input.shape[axis] ?? end) : end)));
    }
}
/** Inputs 1 to 4 are the input-to-gate weights `[cells, input]` (TFLM lstm_shared.h). */
function followLstm(operator) {
    const [input] = operator.inputs;
    if (input == null)
        return;
    for (const weights of operator.inputs.slice(1, 5)) {
        if (weights != null)
            resizeConstant(weights, [weights.shape[0] ?? 1, input.shape.at(-1) ?? 1]);
    }
}
/** Input 1 is `weights_feature [filters, input]` (TFLM svdf_common.cc). */
function followSvdf(operator) {
    const [input, features] = operator.inputs;
    if (input == null || features == null)
        return;
    resizeConstant(features, [features.shape[0] ?? 1, input.shape.at(-1) ?? 1]);
}

;// CONCATENATED MODULE: ./lib/advice/settle.js


/** `wanted` are the output channels that edits ask of layers; throws {@link EditError} that begins with `edits`. */
function settle(draft, { wanted, edits, }) {
    const before = draft.model.subgraphs[0]?.tensors ?? [];
    const producers = new Map(draft.operators.flatMap((operator) => operator.outputs.map((tensor) => [tensor, operator])));
    const place = (operator) => `${operator.kind}${operator.origin === null ? ' (inserted)' : ` #${operator.origin}`}`;
    const settling = {
        base: (operator, tensor) => {
            const position = operator.origin === null ? -1 : operator.inputs.indexOf(tensor);
            return before[operator.from.inputs[position] ?? -1]?.shape ?? tensor.from.shape;
        },
        producer: (tensor) => producers.get(tensor),
        refuse: (operator, why) => {
            throw new EditError(edits, `${place(operator)} stands in the way: ${why}`);
        },
        fixed: new Map(wanted),
    };
    // Each repair settles one more layer's channels, so there are at most as many as operators.
    for (let round = 0; round <= draft.operators.length + 1; round++) {
        if (walk(draft, settling))
            return;
    }
    throw new EditError(edits, 'the branches of the model cannot be given shapes that fit together');
}
/** One pass; false where a repair upstream asks for another one. */
function walk(draft, settling) {
    for (const operator of draft.operators) {
        const tie = TIES[operator.kind]?.(operator, settling);
        if (tie !== undefined) {
            retarget(tie.tensor, tie.channels, { settling, from: operator, depth: 0 });
            return false;
        }
        if (!needsFollowing(operator, settling))
            continue;
        follow(operator, settling);
    }
    return true;
}
/** True where an input has another shape than in the unedited model, or the operator itself was edited. */
function needsFollowing(operator, settling) {
    return (operator.origin === null ||
        operator.options !== operator.from.options ||
        settling.fixed.has(operator) ||
        [...operator.inputs, ...operator.outputs].some((tensor) => tensor !== null && !sameShape(tensor.shape, settling.base(operator, tensor))));
}
/** Asks the layer that makes a tensor's channels for `channels` of them. */
function retarget(tensor, channels, context) {
    const { settling, from, depth } = context;
    const operator = settling.producer(tensor);
    if (operator === undefined) {
        settling.refuse(from, `it ties this layer's channels to the model's input (${tensor.shape.join('x')})`);
        return;
    }
    if (depth > 10_000)
        settling.refuse(operator, 'the branches above it are tied in a circle');
    const next = { ...context, depth: depth + 1 };
    const kind = operator.kind;
    const data = operator.inputs[0];
    if (MAKES_CHANNELS.has(kind)) {
        const known = settling.fixed.get(operator);
        if (known !== undefined && known !== channels) {
            settling.refuse(operator, `it would need ${known} and ${channels} channels at once`);
        }
        settling.fixed.set(operator, channels);
    }
    else if (kind === 'DEPTHWISE_CONV_2D' && data != null) {
        const multiplier = (tensor.shape.at(-1) ?? 1) / (data.shape.at(-1) ?? 1);
        if (!Number.isInteger(multiplier) || channels % multiplier !== 0) {
            settling.refuse(operator, `${channels} channels are no multiple of its depth multiplier ${multiplier}`);
        }
        retarget(data, channels / multiplier, next);
    }
    else if (keepsChannels(operator)) {
        for (const input of operator.inputs) {
            const tied = input !== null && input.data === null && input.shape.at(-1) === tensor.shape.at(-1);
            if (tied)
                retarget(input, channels, next);
        }
    }
    else
        settling.refuse(operator, `the number of its output channels cannot be chosen`);
}
/** True where the last axis of the output is the last axis of its inputs. */
function keepsChannels(operator) {
    const last = operator.outputs[0]?.shape.at(-1);
    if (operator.kind === 'RESHAPE')
        return operator.inputs[0]?.shape.at(-1) === last;
    if (operator.kind === 'CONCATENATION') {
        return concatenationAxis(operator) !== (operator.outputs[0]?.shape.length ?? 0) - 1;
    }
    return KEEPS_CHANNELS.has(operator.kind);
}
const MAKES_CHANNELS = new Set([
    'CONV_2D',
    'FULLY_CONNECTED',
    'TRANSPOSE_CONV',
]);
const KEEPS_CHANNELS = new Set([
    ...['ADD', 'SUB', 'MUL', 'DIV', 'MAXIMUM', 'MINIMUM', 'SQUARED_DIFFERENCE'],
    ...['MAX_POOL_2D', 'AVERAGE_POOL_2D', 'RELU', 'RELU6', 'RELU_N1_TO_1', 'LEAKY_RELU', 'PRELU'],
    ...[
        'LOGISTIC',
        'TANH',
        'HARD_SWISH',
        'ELU',
        'QUANTIZE',
        'DEQUANTIZE',
        'PAD',
        'PADV2',
        'MEAN',
        'ABS',
    ],
    ...[
        'RESIZE_BILINEAR',
        'RESIZE_NEAREST_NEIGHBOR',
        'MIRROR_PAD',
        'SOFTMAX',
        'SQRT',
        'RSQRT',
        'EXP',
    ],
]);
function sameShape(one, other) {
    return one.length === other.length && one.every((size, axis) => size === other[axis]);
}

;// CONCATENATED MODULE: ./lib/advice/apply-edits.js





/** The edited model (`fileBytes` still the unedited one's); throws {@link EditError}. */
function applyEdits(model, edits) {
    const draft = openDraft(model);
    const layers = [...draft.operators];
    const wanted = new Map();
    const referenced = referencedTensors(draft);
    const all = edits.map(formatEdit).join(' ');
    refuseContradictions(edits, all);
    // Insertions and removals last, so that a parameter edit still finds its layer's own tensors.
    const ordered = [...edits].sort((a, b) => STAGE[a.kind] - STAGE[b.kind]);
    for (const edit of ordered) {
        const name = formatEdit(edit);
        const refuse = (why) => {
            throw new EditError(name, why);
        };
        applyOne(edit, { draft, layers, wanted, refuse });
    }
    settle(draft, { wanted, edits: all });
    dropUnreferenced(draft, referenced);
    return finishDraft(draft);
}
const STAGE = {
    filters: 0,
    units: 0,
    depth_multiplier: 0,
    strides: 0,
    kernel_size: 0,
    pool_size: 0,
    dilation: 0,
    padding: 0,
    'input.size': 0,
    'input.channels': 0,
    insert: 1,
    remove: 2,
    'input.dtype': 3,
    'output.dtype': 3,
};
function refuseContradictions(edits, all) {
    const seen = new Set();
    for (const edit of edits) {
        const what = 'layer' in edit ? `${edit.layer}.${edit.kind}` : edit.kind;
        if (seen.has(what))
            throw new EditError(all, `${what} is given twice`);
        seen.add(what);
    }
}
function applyOne(edit, editing) {
    switch (edit.kind) {
        case 'filters':
        case 'units': {
            setChannels(layerOf(edit.layer, editing), edit.value, editing);
            return;
        }
        case 'depth_multiplier': {
            setMultiplier(layerOf(edit.layer, editing), edit.value, editing);
            return;
        }
        case 'strides': {
            setStrides(layerOf(edit.layer, editing), edit, editing);
            return;
        }
        case 'kernel_size': {
            setKernel(layerOf(edit.layer, editing), edit, editing);
            return;
        }
        case 'pool_size': {
            setPool(layerOf(edit.layer, editing), edit, editing);
            return;
        }
        case 'dilation': {
            setDilation(layerOf(edit.layer, editing), edit, editing);
            return;
        }
        case 'padding': {
            setPadding(layerOf(edit.layer, editing), edit.value, editing);
            return;
        }
        case 'insert': {
            insertPool(layerOf(edit.layer, editing), edit, editing);
            return;
        }
        case 'remove': {
            removeOperator(layerOf(edit.layer, editing), editing);
            return;
        }
        case 'input.size':
        case 'input.channels': {
            setInput(edit, editing);
            return;
        }
        case 'input.dtype': {
            dropInputQuantize(editing);
            return;
        }
        case 'output.dtype': {
            dropOutputDequantize(editing);
            return;
        }
    }
}
function layerOf(index, { layers, refuse }) {
    const operator = layers[index];
    return (operator ?? refuse(`the model has no layer ${index}; its layers are 0 to ${layers.length - 1}`));
}
/** A DEPTHWISE_CONV_2D makes its channels from its input's, so the layer above it is what changes. */
function setChannels(operator, value, editing) {
    const kinds = ['CONV_2D', 'FULLY_CONNECTED', 'TRANSPOSE_CONV'];
    if (kinds.includes(operator.kind)) {
        editing.wanted.set(operator, value);
        return;
    }
    if (operator.kind === 'DEPTHWISE_CONV_2D') {
        const [input] = operator.inputs;
        const producer = editing.draft.operators.find((one) => one.outputs.some((out) => out === input));
        const multiplier = (operator.outputs[0]?.shape.at(-1) ?? 1) / (input?.shape.at(-1) ?? 1);
        if (producer !== undefined && value % multiplier === 0) {
            setChannels(producer, value / multiplier, editing);
            return;
        }
    }
    editing.refuse(`${operator.kind} has no filters or units to choose`);
}
function setMultiplier(operator, value, { refuse }) {
    const { options } = operator;
    if (options.type !== 'DepthwiseConv2DOptions') {
        return refuse(`${operator.kind} has no depth multiplier; DEPTHWISE_CONV_2D has`);
    }
    operator.options = { ...options, depthMultiplier: value };
}
function setStrides(operator, { value }, { refuse }) {
    const { options } = operator;
    if (!('strideH' in options))
        return refuse(`${operator.kind} has no strides`);
    operator.options = { ...options, strideH: value.height, strideW: value.width };
}
function setDilation(operator, { value }, { refuse }) {
    const { options } = operator;
    if (!('dilationHFactor' in options))
        return refuse(`${operator.kind} has no dilation`);
    operator.options = { ...options, dilationHFactor: value.height, dilationWFactor: value.width };
}
function setPadding(operator, value, { refuse }) {
    const { options } = operator;
    if (!('padding' in options))
        return refuse(`${operator.kind} has no padding`);
    operator.options = { ...options, padding: value };
}
function setKernel(operator, edit, editing) {
    const { height, width } = edit.value;
    if (operator.options.type === 'Pool2DOptions') {
        setPool(operator, edit, editing);
        return;
    }
    const filter = operator.inputs[1];
    const hasKernel = ['CONV_2D', 'DEPTHWISE_CONV_2D', 'TRANSPOSE_CONV'].includes(operator.kind);
    if (!hasKernel || filter == null)
        return editing.refuse(`${operator.kind} has no kernel`);
    if (filter.data === null)
        return editing.refuse('its filters are computed, not constant');
    const [first = 1, , , last = 1] = filter.shape;
    resizeConstant(filter, [first, height, width, last]);
}
function setPool(operator, { value }, { refuse }) {
    const { options } = operator;
    if (options.type !== 'Pool2DOptions')
        return refuse(`${operator.kind} has no pooling window`);
    operator.pinned = true;
    operator.options = { ...options, filterHeight: value.height, filterWidth: value.width };
}
function insertPool(operator, edit, { draft, refuse }) {
    const [output] = operator.outputs;
    if (output?.shape.length !== 4) {
        return refuse(`${operator.kind} gives no map of height and width to pool over`);
    }
    const pooled = {
        ...output,
        from: { ...output.from, index: -1 },
        name: `${output.name}/${edit.pool.toLowerCase()}`,
        data: null,
    };
    const activation = 'NONE';
    const inserted = {
        from: {
            ...operator.from,
            index: -1,
            customName: null,
            version: 2,
            customOptions: new Uint8Array(0),
        },
        origin: null,
        kind: edit.pool,
        pinned: true,
        options: {
            type: 'Pool2DOptions',
            padding: 'VALID',
            strideH: edit.value.height,
            strideW: edit.value.width,
            filterHeight: edit.value.height,
            filterWidth: edit.value.width,
            fusedActivationFunction: activation,
        },
        inputs: [output],
        outputs: [pooled],
        intermediates: [],
    };
    replaceUses(draft, output, pooled);
    draft.tensors.splice(draft.tensors.indexOf(output) + 1, 0, pooled);
    draft.operators.splice(draft.operators.indexOf(operator) + 1, 0, inserted);
}
function removeOperator(operator, { draft, refuse }) {
    const computed = operator.inputs.filter((tensor) => tensor !== null && tensor.data === null);
    const [input] = computed;
    const [output] = operator.outputs;
    if (computed.length !== 1 ||
        input == null ||
        output === undefined ||
        operator.outputs.length > 1) {
        return refuse(`${operator.kind} joins or splits ${computed.length} computed tensors: say which branch goes by removing that branch`);
    }
    if (input.from.dtype !== output.from.dtype) {
        return refuse(`${operator.kind} turns ${input.from.dtype} into ${output.from.dtype}; use input.dtype=int8 or output.dtype=int8 at the edges`);
    }
    draft.operators = draft.operators.filter((one) => one !== operator);
    replaceUses(draft, output, input);
}
function setInput(edit, { draft, refuse }) {
    const images = draft.inputs.filter((tensor) => tensor.shape.length === 4);
    const candidates = images.length > 0 ? images : draft.inputs;
    const [input] = candidates;
    if (input === undefined || candidates.length > 1) {
        return refuse(`the model has ${candidates.length} inputs that this could mean`);
    }
    if (edit.kind === 'input.channels') {
        input.shape = [...input.shape.slice(0, -1), edit.value];
        return;
    }
    const { height, width } = edit.value;
    const [batches = 1, , , channels = 1] = input.shape;
    if (input.shape.length === 4)
        input.shape = [batches, height, width, channels];
    else if (input.shape.length === 3 && width === 1) {
        input.shape = [batches, height, input.shape[2] ?? 1];
    }
    else {
        refuse(`the model's input is ${input.shape.join('x')}, not a map of height, width and channels`);
    }
}
/** The QUANTIZE behind each float32 input goes; its int8 output takes the input's place. */
function dropInputQuantize({ draft, refuse }) {
    const found = draft.inputs.flatMap((input) => {
        const readers = draft.operators.filter((one) => one.inputs.includes(input));
        const [quantize] = readers;
        const [output] = quantize?.outputs ?? [];
        const fits = readers.length === 1 && quantize?.kind === 'QUANTIZE' && output?.from.dtype === 'int8';
        return fits && input.from.dtype === 'float32' && !draft.outputs.includes(input)
            ? [{ input, quantize, output }]
            : [];
    });
    if (found.length === 0) {
        return refuse(`no input is float32 with a QUANTIZE to int8 behind it (${draft.inputs.map((one) => one.from.dtype).join(', ')})`);
    }
    for (const { input, quantize, output } of found) {
        draft.operators = draft.operators.filter((one) => one !== quantize);
        draft.inputs = draft.inputs.map((one) => (one === input ? output : one));
        takePlace(draft, input, output);
    }
}
/** The DEQUANTIZE before each float32 output goes; its int8 input becomes the model's output. */
function dropOutputDequantize({ draft, refuse }) {
    const found = draft.operators.flatMap((dequantize) => {
        const [input] = dequantize.inputs;
        const [output] = dequantize.outputs;
        const fits = dequantize.kind === 'DEQUANTIZE' && input?.from.dtype === 'int8';
        const isLast = output !== undefined &&
            draft.outputs.includes(output) &&
            !draft.operators.some((one) => one.inputs.includes(output));
        return fits && isLast ? [{ dequantize, input, output }] : [];
    });
    if (found.length === 0) {
        return refuse(`no output is float32 with a DEQUANTIZE from int8 before it (${draft.outputs.map((one) => one.from.dtype).join(', ')})`);
    }
    for (const { dequantize, input, output } of found) {
        draft.operators = draft.operators.filter((one) => one !== dequantize);
        draft.outputs = draft.outputs.map((one) => (one === output ? input : one));
    }
}
/** Moves `next` to where `old` stands in the file's list of tensors; `old` is dropped later. */
function takePlace(draft, old, next) {
    next.shape = old.shape;
    draft.tensors = draft.tensors
        .filter((tensor) => tensor !== next)
        .flatMap((tensor) => (tensor === old ? [next, old] : [tensor]));
}

;// CONCATENATED MODULE: ./lib/advice/what-if.js



/** Throws `EditError` where the edit cannot be kept valid. */
function profileEdited(model, edits, base) {
    return profileVariant(applyEdits(model, edits), { model, base });
}
/**
 * Profile of a changed model. Its flash is the file's size plus what the change adds when both are
 * written by the same writer, so that how the file itself was written cancels out.
 */
function profileVariant(changed, { model, base }) {
    const fileBytes = model.fileBytes + writeModel(changed).length - writeModel(model).length;
    const { path, sha256, target } = base;
    return profileModel({ ...changed, fileBytes }, { path, sha256 }, target);
}

;// CONCATENATED MODULE: ./lib/entry/cli/commands/what-if.js









const WHAT_IF = {
    name: 'what-if',
    usage: 'MODEL --set EDIT [--set EDIT ...]',
    summary: 'what the model would cost with other filters, strides, input, ... (nothing is trained)',
    options: {
        set: {
            type: 'string',
            multiple: true,
            value: 'EDIT',
            help: 'LAYER.PARAM=VALUE, e.g. 3.filters=8, 1.strides=2x2, input.size=64x64, 5.remove',
        },
        ...MODEL_OPTIONS,
        ...FORMAT_OPTION,
    },
    run: (args, io) => {
        const [path, ...more] = args.positionals;
        const edits = list(args, 'set').map(parseEdit);
        if (path === undefined || more.length > 0)
            throw new UsageError('what-if needs one MODEL');
        if (edits.length === 0)
            throw new UsageError('what-if needs at least one --set EDIT');
        const bytes = io.readFile(path);
        const model = loadModel({ path, bytes });
        const base = profileModel(model, { path, sha256: io.sha256(bytes) }, targetOf(args));
        const answer = {
            base,
            head: profileEdited(model, edits, base),
            edits: edits.map(formatEdit),
        };
        const format = formatOf(args);
        io.stdout(format === 'json' ? printJson(whatIfDocument(answer)) : renderWhatIf(answer, { format, io }));
        return EXIT.fine;
    },
};

;// CONCATENATED MODULE: ./lib/entry/cli/commands.js



/** All commands, in the order of the help. */
const COMMANDS = [PROFILE, DIFF, WHAT_IF];

;// CONCATENATED MODULE: ./lib/entry/cli/help.js
const INTRO = `mvp-budget guards TFLite models for Silicon Labs microcontrollers with the MVP accelerator.

usage: mvp-budget COMMAND [options]
`;
/** The page of \`mvp-budget help\`. */
function renderHelp(commands) {
    const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
    const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`);
    return `${INTRO}
${rows.join('\n')}

Options of a command: mvp-budget help COMMAND
Exit codes: 0 all fine; 1 a budget, regression limit or policy is broken; 2 the command line or the
configuration is wrong; 3 a model cannot be read or profiled.

`;
}
/** The page of \`mvp-budget help COMMAND\`. */
function renderCommandHelp({ name, usage, summary, options }) {
    const rows = Object.entries(options).map(([option, spec]) => [left(option, spec), spec.help]);
    const width = Math.max(0, ...rows.map(([one]) => one.length)) + 2;
    const lines = rows.map(([one, help]) => `  ${one.padEnd(width)}${help}`);
    return `usage: mvp-budget ${name} ${usage}

${summary}
${lines.length === 0 ? '' : `\n${lines.join('\n')}\n`}`;
}
function left(option, spec) {
    return spec.value === undefined ? `--${option}` : `--${option} ${spec.value}`;
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./lib/entry/cli/parse.js
/** Words of the command line to `Arguments`, strictly: unknown options and values are refused with what is allowed. */



/** Throws {@link UsageError}. Options may stand before or after the models; `--` ends them. */
function parseArguments(command, words) {
    const options = Object.fromEntries(Object.entries(command.options).map(([name, spec]) => [
        name,
        { type: spec.type, multiple: spec.multiple ?? false },
    ]));
    const parsed = (0,external_node_util_namespaceObject.parseArgs)({
        args: [...words],
        options,
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
    for (const token of parsed.tokens) {
        if (token.kind !== 'option')
            continue;
        const spec = command.options[token.name];
        if (spec === undefined || !token.rawName.startsWith('--')) {
            throw new UsageError(unknownOption(command, token.rawName));
        }
        if (spec.type === 'string' && token.value === undefined) {
            throw new UsageError(`--${token.name} needs a value: ${spec.help}`);
        }
        if (spec.type === 'boolean' && token.value !== undefined) {
            throw new UsageError(`--${token.name} takes no value, found "${token.value}"`);
        }
        if (spec.choices !== undefined && !spec.choices.includes(token.value ?? '')) {
            throw new UsageError(`--${token.name}: "${token.value ?? ''}" is not one of ${spec.choices.join(', ')}`);
        }
    }
    return {
        positionals: parsed.positionals,
        values: parsed.values,
    };
}
function unknownOption(command, raw) {
    const known = Object.keys(command.options).map((name) => `--${name}`);
    const close = nearest(raw, known);
    const hint = close === undefined ? '' : `; did you mean ${close}?`;
    return `mvp-budget ${command.name}: unknown option ${raw}${hint} Known: ${known.join(' ')}`;
}

;// CONCATENATED MODULE: ./lib/entry/version.js
/** Of package.json; a test holds the two together, since a bundle has no package.json beside it. */
const VERSION = '0.1.0';
const TOOL = { name: 'mvp-budget', version: VERSION };

;// CONCATENATED MODULE: ./lib/entry/cli/run.js
/** The command `mvp-budget`: words to a command, its exit code out. */








/** Runs one command line (without node and script); user errors become one line on standard error. */
async function runCli(words, io) {
    const [name, ...rest] = words;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
        const command = COMMANDS.find((one) => one.name === rest[0]);
        io.stdout(command === undefined ? renderHelp(COMMANDS) : renderCommandHelp(command));
        return name === undefined ? EXIT.usage : EXIT.fine;
    }
    if (name === '--version' || name === 'version') {
        io.stdout(`${VERSION}\n`);
        return EXIT.fine;
    }
    const command = COMMANDS.find((one) => one.name === name);
    if (command === undefined) {
        io.stderr(unknownCommand(name));
        return EXIT.usage;
    }
    if (rest.includes('--help') || rest.includes('-h')) {
        io.stdout(renderCommandHelp(command));
        return EXIT.fine;
    }
    return runCommand(command, { words: rest, io });
}
async function runCommand(command, { words, io }) {
    try {
        return await command.run(parseArguments(command, words), io);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        io.stderr(`mvp-budget: ${error.message}\n`);
        if (error instanceof UsageError) {
            io.stderr(`usage: mvp-budget ${command.name} ${command.usage}; more: mvp-budget help ${command.name}\n`);
        }
        return EXIT_OF_CODE[error.code] ?? EXIT.unreadable;
    }
}
/** Errors of the command line or the configuration end with 2, all others are about a model: 3. */
const EXIT_OF_CODE = {
    usage: EXIT.usage,
    edit: EXIT.usage,
    budget: EXIT.usage,
    config: EXIT.usage,
    'target-unknown': EXIT.usage,
    'target-without-mvp': EXIT.usage,
    'clock-out-of-range': EXIT.usage,
};
function unknownCommand(name) {
    const close = nearest(name, COMMANDS.map((command) => command.name));
    const hint = close === undefined ? '' : `, did you mean "${close}"?`;
    return `mvp-budget: unknown command ${JSON.stringify(name.slice(0, 80))}${hint} See: mvp-budget help\n`;
}


/***/ }),

/***/ 60:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something the user can mend: the message is shown as it is, without a stack, and says what was
 * found, what is expected and what to do. Everything else that is thrown is a bug of ours.
 */
class UserError extends Error {
    /** Stable, for machines: `truncated`, `not-tflite`, `git-lfs-pointer`, ... */
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = new.target.name;
        this.code = code;
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(227);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
