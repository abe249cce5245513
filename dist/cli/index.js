#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7071:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Builder = void 0;
const byte_buffer_js_1 = __nccwpck_require__(4503);
const constants_js_1 = __nccwpck_require__(2957);
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

/***/ 4503:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ByteBuffer = void 0;
const constants_js_1 = __nccwpck_require__(2957);
const encoding_js_1 = __nccwpck_require__(2631);
const utils_js_1 = __nccwpck_require__(8321);
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

/***/ 2957:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SIZE_PREFIX_LENGTH = exports.FILE_IDENTIFIER_LENGTH = exports.SIZEOF_INT = exports.SIZEOF_SHORT = void 0;
exports.SIZEOF_SHORT = 2;
exports.SIZEOF_INT = 4;
exports.FILE_IDENTIFIER_LENGTH = 4;
exports.SIZE_PREFIX_LENGTH = 4;


/***/ }),

/***/ 2631:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Encoding = void 0;
var Encoding;
(function (Encoding) {
    Encoding[Encoding["UTF8_BYTES"] = 1] = "UTF8_BYTES";
    Encoding[Encoding["UTF16_STRING"] = 2] = "UTF16_STRING";
})(Encoding || (exports.Encoding = Encoding = {}));


/***/ }),

/***/ 6558:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = exports.$F = exports.M$ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = void 0;
var constants_js_1 = __nccwpck_require__(2957);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_js_1.FILE_IDENTIFIER_LENGTH; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_js_1.SIZEOF_INT; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_js_1.SIZEOF_SHORT; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return constants_js_1.SIZE_PREFIX_LENGTH; } });
var utils_js_1 = __nccwpck_require__(8321);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return utils_js_1.float32; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return utils_js_1.float64; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return utils_js_1.int32; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return utils_js_1.isLittleEndian; } });
var builder_js_1 = __nccwpck_require__(7071);
Object.defineProperty(exports, "M$", ({ enumerable: true, get: function () { return builder_js_1.Builder; } }));
var byte_buffer_js_1 = __nccwpck_require__(4503);
Object.defineProperty(exports, "$F", ({ enumerable: true, get: function () { return byte_buffer_js_1.ByteBuffer; } }));
var encoding_js_1 = __nccwpck_require__(2631);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return encoding_js_1.Encoding; } });


/***/ }),

/***/ 8321:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isLittleEndian = exports.float64 = exports.float32 = exports.int32 = void 0;
exports.int32 = new Int32Array(2);
exports.float32 = new Float32Array(exports.int32.buffer);
exports.float64 = new Float64Array(exports.int32.buffer);
exports.isLittleEndian = new Uint16Array(new Uint8Array([1, 0]).buffer)[0] === 1;


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 9902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ plannedBytes),
/* harmony export */   Ff: () => (/* binding */ planInOrder),
/* harmony export */   mY: () => (/* binding */ placementOrder),
/* harmony export */   z3: () => (/* binding */ planGreedily)
/* harmony export */ });
/** Offset of each buffer in the non-persistent part, in the order of the requests. */
function planGreedily(requests) {
    return planInOrder(requests, placementOrder(requests));
}
/** The same with the buffers placed in another order (indices of the requests) than the planner's own. */
function planInOrder(requests, order) {
    const offsets = new Array(requests.length).fill(0);
    const placed = new TimeIndex(requests);
    for (const index of order) {
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
 * the root of a segment tree to its leaf) and those that begin after it (by beginning). Neighbours
 * are joined: only the gaps between them are asked for.
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
        occupy(this.#beginning[slot(first)], placed);
        let from = slot(first) + this.#leaves;
        let to = slot(last) + this.#leaves + 1;
        for (; from < to; from >>= 1, to >>= 1) {
            if (from % 2 === 1)
                occupy(this.#spanning[from++], placed);
            if (to % 2 === 1)
                occupy(this.#spanning[--to], placed);
        }
    }
    /** Ranges that are taken, in the order of their offsets; they may overlap. */
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
/** Adds a range to disjoint, sorted ones; those that it touches become one with it. */
function occupy(taken, { offset, end }) {
    if (taken === undefined)
        return;
    const from = firstWhere(taken, (range) => range.end >= offset);
    const to = firstWhere(taken, (range) => range.offset > end);
    taken.splice(from, to - from, {
        offset: Math.min(offset, taken[from]?.offset ?? offset),
        end: Math.max(end, taken[to - 1]?.end ?? end),
    });
}
/** Index of the first range for which a condition holds that stays true from there on. */
function firstWhere(ranges, holds) {
    let [low, high] = [0, ranges.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const range = ranges[middle];
        if (range !== undefined && holds(range))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
/** Times count from -1. */
function slot(time) {
    return time + 1;
}
function lists(count) {
    return Array.from({ length: count }, () => []);
}


/***/ }),

/***/ 5198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ quantizationStructs),
/* harmony export */   hI: () => (/* binding */ PERSISTENT_CAUSES),
/* harmony export */   ky: () => (/* binding */ playPersistent),
/* harmony export */   nr: () => (/* binding */ BUFFER_ALIGNMENT)
/* harmony export */ });
/* harmony import */ var _util_integers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2897);
/* harmony import */ var _tensor_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2340);


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
            tail.request('operatorData', buffer(bytes));
    }
    const prepared = input.layers.map((layers) => layers.map((layer) => prepare(tail, layer)));
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
        const end = (0,_util_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .alignUp */ .DQ)(this.bytes + bytes * count, alignment);
        this.byCause.set(cause, (this.byCause.get(cause) ?? 0) + end - this.bytes);
        this.bytes = end;
    }
}
function buffer(bytes) {
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
function prepare(tail, { memory }) {
    const before = tail.bytes;
    for (const bytes of memory.preparePersistent)
        tail.request('kernelBuffers', buffer(bytes));
    return { before, after: tail.bytes };
}
function requestHandles(tail, { layers, structs }) {
    const handles = (0,_util_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .sum */ .cz)(layers.flat().map(({ memory }) => memory.scratch.length));
    if (handles > 0)
        tail.request('scratchHandles', structs.scratchBufferHandle, handles);
}
function requestVariables(tail, model) {
    for (const subgraph of model.subgraphs) {
        for (const tensor of subgraph.tensors) {
            if (isTailVariable(model, tensor))
                tail.request('variables', buffer((0,_tensor_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .tensorBytes */ .X)(tensor)));
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
        tail.request('inputsAndOutputs', buffer(pointers));
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


/***/ }),

/***/ 2340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ tensorBytes)
/* harmony export */ });
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


/***/ }),

/***/ 6442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ growth),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   au: () => (/* binding */ quantity),
/* harmony export */   d_: () => (/* binding */ DAY),
/* harmony export */   pm: () => (/* binding */ clock)
/* harmony export */ });
const COUNTS = [
    { suffix: '', factor: 1 },
    { suffix: 'k', factor: 1e3 },
    { suffix: 'M', factor: 1e6 },
    { suffix: 'G', factor: 1e9 },
];
/** Every unit that may be written, by what it measures. `µ` is accepted as U+00B5 and U+03BC. */
const UNITS = {
    bytes: [
        { suffix: 'B', factor: 1 },
        { suffix: 'kB', factor: 1000 },
        { suffix: 'KiB', factor: 1024 },
        { suffix: 'MB', factor: 1000 ** 2 },
        { suffix: 'MiB', factor: 1024 ** 2 },
    ],
    cycles: COUNTS,
    macs: COUNTS,
    layers: [{ suffix: '', factor: 1 }],
    seconds: [
        { suffix: 's', factor: 1 },
        { suffix: 'ms', factor: 1e-3 },
        { suffix: 'us', factor: 1e-6 },
        { suffix: '\u00b5s', factor: 1e-6 },
        { suffix: '\u03bcs', factor: 1e-6 },
        { suffix: 'ns', factor: 1e-9 },
    ],
    joules: [
        { suffix: 'J', factor: 1 },
        { suffix: 'mJ', factor: 1e-3 },
        { suffix: 'uJ', factor: 1e-6 },
        { suffix: '\u00b5J', factor: 1e-6 },
        { suffix: '\u03bcJ', factor: 1e-6 },
        { suffix: 'nJ', factor: 1e-9 },
    ],
    hertz: [
        { suffix: 'Hz', factor: 1 },
        { suffix: 'kHz', factor: 1e3 },
        { suffix: 'MHz', factor: 1e6 },
        { suffix: 'GHz', factor: 1e9 },
    ],
};
const NOUN = {
    bytes: 'a size with its unit (B, kB = 1000 bytes, KiB = 1024 bytes, MB, MiB)',
    cycles: 'a number of cycles (plain, or with k, M or G)',
    macs: 'a number of MACs (plain, or with k, M or G)',
    layers: 'a number of layers',
    seconds: 'a time with its unit (ns, us or µs, ms, s)',
    joules: 'an energy with its unit (nJ, uJ or µJ, mJ, J)',
    hertz: 'a frequency with its unit (Hz, kHz, MHz, GHz)',
};
const EXAMPLE = {
    bytes: '96 KiB',
    cycles: '10M',
    macs: '2.5M',
    layers: '0',
    seconds: '40 ms',
    joules: '1.8 mJ',
    hertz: '78 MHz',
};
const GROWTH_EXAMPLE = {
    bytes: '2 KiB and 5 %',
    cycles: '200k and 5 %',
    macs: '200k and 5 %',
    layers: '0',
    seconds: '1 ms and 5 %',
    joules: '50 uJ and 5 %',
};
const NUMBER = String.raw `\d{1,12}(?:\.\d{1,6})?`;
const SPACE = String.raw `[ \u00a0]?`;
/** A number with one of the units of `unit`. Its value is in bytes, seconds, joules, hertz or a plain count. */
function quantity(unit) {
    return {
        allowed: NOUN[unit],
        example: EXAMPLE[unit],
        pattern: `^${amountPattern(unit)}$`,
        takesInteger: isCount(unit),
        parse: (text) => parseAmount(text, unit),
        hint: (text) => hintFor(text, unit),
    };
}
/** A clock above 0 and up to `mostHz` (whole MHz), in MHz or kHz; its value is in hertz. */
function clock(mostHz) {
    const most = Math.floor(mostHz / 1e6);
    const megahertz = `(?:${most}(?:\\.0{1,6})?|${below(most)}(?:\\.\\d{1,6})?)`;
    const kilohertz = `(?:${most * 1000}|${below(most * 1000)})`;
    return {
        allowed: `a clock in MHz or kHz, above 0 and up to ${most} MHz`,
        example: EXAMPLE.hertz,
        pattern: `^(?!0+(?:\\.0+)?[^\\d.])(?:${megahertz}${SPACE}MHz|${kilohertz}${SPACE}kHz)$`,
        takesInteger: false,
        parse: (text) => parseAmount(text, 'hertz'),
        hint: (text) => hintFor(text, 'hertz'),
    };
}
/** A pattern for the whole numbers from 0 to `limit` - 1, without leading zeros. */
function below(limit) {
    const digits = String(limit);
    const alternatives = Array.from(digits, (digit, index) => {
        const prefix = digits.slice(0, index);
        const rest = digits.length - index - 1;
        const least = index === 0 && digits.length > 1 ? 1 : 0;
        const last = Number(digit) - 1;
        return last < least ? [] : [`${prefix}[${least}-${last}]${rest > 0 ? `\\d{${rest}}` : ''}`];
    }).flat();
    const shorter = digits.length > 1 ? [`[1-9]\\d{0,${digits.length - 2}}`, '0'] : [];
    return `(?:${[...alternatives, ...shorter].join('|')})`;
}
/** A share from 0 % to `most` %; its value is a ratio. */
function percent(most) {
    const number = most === 100 ? String.raw `(?:100(?:\.0{1,3})?|\d{1,2}(?:\.\d{1,3})?)` : PERCENT;
    return {
        allowed: most === 100 ? 'a percentage from 0 % to 100 %' : 'a percentage',
        example: most === 100 ? '90 %' : '10 %',
        pattern: `^${number}${SPACE}%$`,
        takesInteger: false,
        parse: parsePercent,
        hint: (text) => (isBareNumber(text) ? percentHint(Number(text)) : undefined),
    };
}
/** 0.9 means 90 % to most people, 90 means 90 %. */
function percentHint(number) {
    const percent = Number((number <= 1 ? number * 100 : number).toPrecision(12));
    return `${number} has no unit: write ${percent} %`;
}
/** `2 KiB`, `5 %` or `2 KiB and 5 %` (both must be exceeded), in either order. */
function growth(unit) {
    const amount = amountPattern(unit);
    const ratio = `${PERCENT}${SPACE}%`;
    return {
        allowed: `${NOUN[unit]}, a percentage, or both joined by "and" (both must be exceeded)`,
        example: GROWTH_EXAMPLE[unit],
        pattern: `^(?:${amount}|${ratio}|${amount} and ${ratio}|${ratio} and ${amount})$`,
        takesInteger: isCount(unit),
        parse: (text) => parseGrowth(text, unit),
        hint: (text) => hintFor(text, unit),
    };
}
/** A calendar day, `2027-01-31`; its value is that text, which sorts by time. */
const DAY = {
    allowed: 'a day as YYYY-MM-DD',
    example: '2027-01-31',
    pattern: dayPattern(),
    takesInteger: false,
    parse: (text) => text,
    hint: () => undefined,
};
const PERCENT = String.raw `\d{1,4}(?:\.\d{1,3})?`;
function isCount(unit) {
    return UNITS[unit].some(({ suffix }) => suffix === '');
}
function amountPattern(unit) {
    const suffixes = UNITS[unit].map(({ suffix }) => suffix).filter((suffix) => suffix !== '');
    if (suffixes.length === 0)
        return String.raw `\d{1,12}`;
    return `${NUMBER}${SPACE}(?:${suffixes.join('|')})${isCount(unit) ? '?' : ''}`;
}
function parseAmount(text, unit) {
    const [, number = '', suffix = ''] = /^([\d.]+)[ \u00a0]?(.*)$/.exec(text) ?? [];
    const factor = UNITS[unit].find((one) => one.suffix === suffix)?.factor ?? 1;
    const exact = Number((Number(number) * factor).toPrecision(15));
    return unit === 'seconds' || unit === 'joules' || unit === 'hertz' ? exact : Math.floor(exact);
}
function parsePercent(text) {
    return Number((Number.parseFloat(text) / 100).toPrecision(15));
}
function parseGrowth(text, unit) {
    const parts = text.split(' and ');
    const amount = parts.find((part) => !part.endsWith('%'));
    const ratio = parts.find((part) => part.endsWith('%'));
    return {
        amount: amount === undefined ? null : parseAmount(amount, unit),
        ratio: ratio === undefined ? null : parsePercent(ratio),
    };
}
function isBareNumber(text) {
    return /^\d+(\.\d+)?$/.test(text);
}
/** Tried in turn; the first that knows something speaks. */
const HINTS = [
    (text, unit) => isBareNumber(text) && !isCount(unit)
        ? `${text} has no unit: write ${alternatives(text, unit)}`
        : undefined,
    (text, unit) => unit === 'bytes' && /^[\d.]+ ?(KB|K|k)$/.test(text)
        ? `it could mean 1000 or 1024: write ${Number.parseFloat(text)} kB or ${Number.parseFloat(text)} KiB`
        : undefined,
    (text) => /^[\d.,_ ]*\d[,_]\d/.test(text)
        ? 'write the number without "," or "_" between its digits'
        : undefined,
    (text) => (text.startsWith('-') ? 'it must not be negative' : undefined),
    (text, unit) => {
        const [, number = '', suffix = ''] = /^([\d.]+)\s*(\S+)$/.exec(text) ?? [];
        const same = UNITS[unit].find((one) => one.suffix.toLowerCase() === suffix.toLowerCase());
        return same === undefined || same.suffix === suffix
            ? undefined
            : `units are case-sensitive: did you mean ${number} ${same.suffix}?`;
    },
];
function hintFor(text, unit) {
    for (const hint of HINTS) {
        const found = hint(text, unit);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
const TYPICAL = {
    bytes: ['B', 'KiB'],
    cycles: [],
    macs: [],
    layers: [],
    seconds: ['ms', 's'],
    joules: ['uJ', 'mJ'],
    hertz: ['kHz', 'MHz'],
};
function alternatives(text, unit) {
    return TYPICAL[unit].map((suffix) => `${text} ${suffix}`).join(' or ');
}
/** Real days only: months of 28 to 31 days, 29 February in leap years. */
function dayPattern() {
    const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
    const long = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
    const short = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
    const february = '02-(?:0[1-9]|1\\d|2[0-8])';
    return `^(?:${leapYear}-02-29|\\d{4}-(?:${long}|${short}|${february}))$`;
}


/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _entry_cli_io_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5449);
/* harmony import */ var _entry_cli_node_io_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6756);
/* harmony import */ var _entry_cli_run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3099);



// A reader that has seen enough (`| head`) closes the pipe; that changes no verdict.
process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE')
        fail(error);
});
process.exitCode = await (0,_entry_cli_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runCli */ .a)(process.argv.slice(2), (0,_entry_cli_node_io_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeIo */ .P)());
function fail(error) {
    process.stderr.write(`mvp-budget: standard output cannot be written (${error.code ?? 'unknown error'})\n`);
    process.exit(_entry_cli_io_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.usage);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6174);

/** The command line is wrong: exit code 2, the message and the command's usage. */
class UsageError extends _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    constructor(message) {
        super('usage', message);
    }
}
/** The value of a string option, undefined where it was not given. */
function text(args, name) {
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


/***/ }),

/***/ 4925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PROFILE: () => (/* binding */ PROFILE),
/* harmony export */   profilePath: () => (/* binding */ profilePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6174);
/* harmony import */ var _load_model_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4622);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(740);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5449);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5635);






const PROFILE = {
    usage: 'MODEL...',
    options: { ..._model_options_js__WEBPACK_IMPORTED_MODULE_5__/* .MODEL_OPTIONS */ .$Q, ..._model_options_js__WEBPACK_IMPORTED_MODULE_5__/* .FORMAT_OPTION */ .g4 },
    run: runProfile,
};
async function runProfile(args, io) {
    if (args.positionals.length === 0)
        throw new _command_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb('profile needs at least one MODEL');
    const format = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_5__/* .formatOf */ .be)(args);
    // Words do not say it, and the module that computes it takes milliseconds to load.
    const sha256 = format === 'json' ? io.sha256 : () => '';
    const place = { target: (0,_model_options_js__WEBPACK_IMPORTED_MODULE_5__/* .targetOf */ .$r)(args), io, sha256 };
    const results = [];
    for (const path of args.positionals)
        results.push(await profilePath(path, place));
    if (format === 'json') {
        const { printJson, profileDocument } = await __nccwpck_require__.e(/* import() */ 518).then(__nccwpck_require__.bind(__nccwpck_require__, 1518));
        io.stdout(printJson(profileDocument(results)));
    }
    else {
        const { renderProfiles } = await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(990)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1676));
        io.stdout(renderProfiles(results, { format, io }));
    }
    for (const result of results) {
        if (result.status === 'error')
            io.stderr(`${result.failure.error.message}\n`);
    }
    return results.some(({ status }) => status === 'error') ? _io_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.unreadable : _io_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.fine;
}
/** The profile of a file on disk; one that cannot be read is a failure like any other. */
async function profilePath(path, { target, io, folder, sha256: hash = io.sha256 }) {
    let sha256 = null;
    try {
        const file = io.readFile(folder === undefined ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, path));
        sha256 = hash(file);
        return (0,_load_model_js__WEBPACK_IMPORTED_MODULE_2__/* .profileFile */ .aC)({ path, bytes: await (0,_load_model_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackFile */ .Jw)(path, file), sha256 }, target);
    }
    catch (error) {
        if (!(error instanceof _util_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y))
            throw error;
        return { status: 'error', failure: { path, sha256, error: (0,_load_model_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(error, path) } };
    }
}


/***/ }),

/***/ 5449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** Exit codes of the contract. */
const EXIT = { fine: 0, broken: 1, usage: 2, unreadable: 3 };


/***/ }),

/***/ 5635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ MODEL_OPTIONS),
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   CK: () => (/* binding */ targetRequestOf),
/* harmony export */   ae: () => (/* binding */ readQuantity),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   g4: () => (/* binding */ FORMAT_OPTION)
/* harmony export */ });
/* harmony import */ var _budget_written_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6442);
/* harmony import */ var _target_resolve_target_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8999);
/* harmony import */ var _target_runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5141);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(740);
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
        choices: Object.keys(_target_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNTIMES */ .a),
        help: 'whose tensor arena is counted: sdk (default), mltk-device, mltk-simulator',
    },
    'optimize-speed': {
        type: 'string',
        value: '0|1',
        choices: ['0', '1'],
        help: "SL_MVP_OPTIMIZE_SPEED (default: the runtime's own for RAM, 1 for time)",
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
    return (0,_target_resolve_target_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveTarget */ .u1)(targetRequestOf(args));
}
/** What the command line says of the target; a budget file's word goes before it. */
function targetRequestOf(args) {
    const id = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'target');
    const clock = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'clock');
    const speed = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'optimize-speed');
    const accelerator = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'accelerator');
    const runtime = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'runtime');
    return {
        ...(id === undefined ? {} : { id }),
        ...(accelerator === undefined ? {} : { accelerator }),
        ...(runtime === undefined ? {} : { runtime }),
        ...(speed === undefined ? {} : { optimizeSpeed: Number(speed) }),
        ...(clock === undefined ? {} : { clockHz: readQuantity(clock, 'hertz', '--clock') }),
    };
}
/** A quantity with its unit; throws {@link UsageError} that names the option and what is allowed. */
function readQuantity(value, unit, option) {
    const written = (0,_budget_written_js__WEBPACK_IMPORTED_MODULE_0__/* .quantity */ .au)(unit);
    if (new RegExp(written.pattern).test(value))
        return written.parse(value);
    const hint = written.hint(value);
    const instead = hint === undefined ? '' : `; ${hint}`;
    throw new _command_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${option}: expected ${written.allowed}, e.g. ${written.example}, found "${value}"${instead}`);
}
function formatOf(args) {
    return ((0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'format') ?? 'text');
}


/***/ }),

/***/ 6756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ nodeIo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/report/sanitise.js
var sanitise = __nccwpck_require__(4942);
// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __nccwpck_require__(6174);
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
        exists: external_node_fs_.existsSync,
        sha256,
        cwd: process.cwd(),
        today: new Date().toISOString().slice(0, 10),
        columns: process.stdout.columns || 100,
        color: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
        env: process.env,
    };
}
/** Loaded when it is asked for: a profile in words does without, and the module takes milliseconds. */
function sha256(bytes) {
    const load = (0,external_node_module_namespaceObject.createRequire)(import.meta.url);
    const { createHash } = load('node:crypto');
    return createHash('sha256').update(bytes).digest('hex');
}
function readFile(path) {
    try {
        const { size } = (0,external_node_fs_.statSync)(path);
        if (size > LARGEST_FILE_BYTES) {
            throw new user_error/* UserError */.y('model-too-large', `${(0,sanitise/* visible */.RK)(path)}: ${size} bytes, more than the ${LARGEST_FILE_BYTES} allowed`);
        }
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        throw new user_error/* UserError */.y('unreadable', `${(0,sanitise/* visible */.RK)(path)}: ${reasonOf(error, READING)}`, {
            cause: error,
        });
    }
}
const READING = {
    ENOENT: 'no such file; check the path',
    EISDIR: 'a folder, not a file; name the files in it',
    EACCES: 'may not be read; check its permissions',
    ENOTDIR: 'no such file; check the path',
    ENAMETOOLONG: "the name is longer than any file's; check the path",
};
const WRITING = {
    ENOENT: 'no such folder; check the path',
    EISDIR: 'it is a folder; name a file in it',
    EEXIST: 'a file stands where a folder is needed',
    ENOTDIR: 'a file stands where a folder is needed',
    EACCES: 'no permission',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
};
function reasonOf(error, reasons) {
    const named = typeof error === 'object' && error !== null && 'code' in error;
    const code = named ? String(error.code) : 'unknown error';
    return reasons[code] ?? code;
}
function writeFile(path, data) {
    try {
        makeFolder((0,external_node_path_.dirname)(path));
        (0,external_node_fs_.writeFileSync)(path, data);
    }
    catch (error) {
        const message = `${(0,sanitise/* visible */.RK)(path)}: cannot be written: ${reasonOf(error, WRITING)}`;
        throw new user_error/* UserError */.y('unwritable', message, { cause: error });
    }
}
/** Folder by folder: with `recursive`, Node never comes back from a path below /proc. */
function makeFolder(path) {
    if ((0,external_node_fs_.existsSync)(path))
        return;
    makeFolder((0,external_node_path_.dirname)(path));
    (0,external_node_fs_.mkdirSync)(path);
}


/***/ }),

/***/ 3099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __nccwpck_require__(6174);
// EXTERNAL MODULE: ./lib/util/nearest.js
var nearest = __nccwpck_require__(1918);
// EXTERNAL MODULE: ./lib/entry/cli/command.js
var cli_command = __nccwpck_require__(740);
;// CONCATENATED MODULE: ./lib/entry/cli/commands.js
/** All commands, in the order of the help. */
const COMMANDS = [
    {
        name: 'profile',
        summary: 'RAM, flash, MVP and CPU cycles, latency and energy of models, layer by layer',
        // Most commands need its code, and one file is read faster than five.
        load: async () => (await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 4925))).PROFILE,
    },
    {
        name: 'diff',
        summary: 'what changed between two versions of a model, layer by layer, and why',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(811), __nccwpck_require__.e(321)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6321))).DIFF,
    },
    {
        name: 'check',
        summary: 'hold the changed models of this repository against the budget, as the action does',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(518), __nccwpck_require__.e(542), __nccwpck_require__.e(678), __nccwpck_require__.e(811), __nccwpck_require__.e(523), __nccwpck_require__.e(732), __nccwpck_require__.e(118), __nccwpck_require__.e(314), __nccwpck_require__.e(527), __nccwpck_require__.e(303), __nccwpck_require__.e(616)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6616))).CHECK,
    },
    {
        name: 'init',
        summary: 'write a commented budget file from the models in this folder',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(518), __nccwpck_require__.e(542), __nccwpck_require__.e(678), __nccwpck_require__.e(811), __nccwpck_require__.e(523), __nccwpck_require__.e(732), __nccwpck_require__.e(118), __nccwpck_require__.e(314), __nccwpck_require__.e(527), __nccwpck_require__.e(303), __nccwpck_require__.e(616), __nccwpck_require__.e(454)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2073))).INIT,
    },
    {
        name: 'history',
        summary: "the model's versions in git: RAM, flash, cycles, and the commit that crossed a limit",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(518), __nccwpck_require__.e(542), __nccwpck_require__.e(678), __nccwpck_require__.e(811), __nccwpck_require__.e(523), __nccwpck_require__.e(732), __nccwpck_require__.e(118), __nccwpck_require__.e(314), __nccwpck_require__.e(527), __nccwpck_require__.e(303), __nccwpck_require__.e(616), __nccwpck_require__.e(839)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2839))).HISTORY,
    },
    {
        name: 'what-if',
        summary: 'what the model would cost with other filters, strides, input, ...; nothing is trained',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(518), __nccwpck_require__.e(542), __nccwpck_require__.e(678), __nccwpck_require__.e(811), __nccwpck_require__.e(523), __nccwpck_require__.e(732), __nccwpck_require__.e(654)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4654))).WHAT_IF,
    },
    {
        name: 'tips',
        summary: 'what would make the model smaller or faster, each idea priced on this very model',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(518), __nccwpck_require__.e(542), __nccwpck_require__.e(678), __nccwpck_require__.e(811), __nccwpck_require__.e(523), __nccwpck_require__.e(732), __nccwpck_require__.e(118), __nccwpck_require__.e(314), __nccwpck_require__.e(527), __nccwpck_require__.e(244)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4244))).TIPS_COMMAND,
    },
    {
        name: 'fit',
        summary: 'the smallest changes of the model that meet limits; nothing is trained',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(518), __nccwpck_require__.e(542), __nccwpck_require__.e(678), __nccwpck_require__.e(811), __nccwpck_require__.e(523), __nccwpck_require__.e(732), __nccwpck_require__.e(118), __nccwpck_require__.e(314), __nccwpck_require__.e(239)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9239))).FIT,
    },
    {
        name: 'optimize',
        summary: 'write the same model smaller: only rewrites that change no output bit',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(518), __nccwpck_require__.e(542), __nccwpck_require__.e(678), __nccwpck_require__.e(811), __nccwpck_require__.e(523), __nccwpck_require__.e(118), __nccwpck_require__.e(693)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1693))).OPTIMIZE,
    },
    {
        name: 'report',
        summary: 'turn the JSON of a check into a page, a comment, SARIF, CSV or node data',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(518), __nccwpck_require__.e(542), __nccwpck_require__.e(678), __nccwpck_require__.e(251)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7401))).REPORT,
    },
    {
        name: 'targets',
        summary: 'parts, families and boards with an MVP, their RAM, flash and clock; runtimes',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(518), __nccwpck_require__.e(104)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6104))).TARGETS,
    },
    {
        name: 'supported',
        summary: 'what runs on the MVP, with every limit, and what never does',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(518), __nccwpck_require__.e(307)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3307))).SUPPORTED,
    },
    {
        name: 'schema',
        summary: 'the JSON Schema of the budget file or of the JSON reports',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(518), __nccwpck_require__.e(303), __nccwpck_require__.e(87)]).then(__nccwpck_require__.bind(__nccwpck_require__, 87))).SCHEMA,
    },
    {
        name: 'demo',
        summary: 'play a pull request on models of this project and print the comment a reviewer gets',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(518), __nccwpck_require__.e(542), __nccwpck_require__.e(678), __nccwpck_require__.e(811), __nccwpck_require__.e(523), __nccwpck_require__.e(732), __nccwpck_require__.e(118), __nccwpck_require__.e(314), __nccwpck_require__.e(527), __nccwpck_require__.e(303), __nccwpck_require__.e(616), __nccwpck_require__.e(197)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6197))).DEMO,
    },
];

// EXTERNAL MODULE: ./lib/target/calibration-statement.js
var calibration_statement = __nccwpck_require__(5181);
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

${wrap(calibration_statement/* CALIBRATION_STATEMENT */.z, 100)}

`;
}
/** The page of \`mvp-budget help COMMAND\`. */
function renderCommandHelp({ name, summary }, { usage, options }) {
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
function wrap(text, width) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const line = lines.at(-1) ?? '';
        if (line === '')
            lines[lines.length - 1] = word;
        else if (line.length + 1 + word.length <= width)
            lines[lines.length - 1] = `${line} ${word}`;
        else
            lines.push(word);
    }
    return lines.join('\n');
}

// EXTERNAL MODULE: ./lib/entry/cli/io.js
var cli_io = __nccwpck_require__(5449);
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
            throw new cli_command/* UsageError */.eb(unknownOption(command, token.rawName));
        }
        if (spec.type === 'string' && token.value === undefined) {
            throw new cli_command/* UsageError */.eb(`--${token.name} needs a value: ${spec.help}`);
        }
        if (spec.type === 'boolean' && token.value !== undefined) {
            throw new cli_command/* UsageError */.eb(`--${token.name} takes no value, found "${token.value}"`);
        }
        if (spec.choices !== undefined && !spec.choices.includes(token.value ?? '')) {
            throw new cli_command/* UsageError */.eb(`--${token.name}: "${token.value ?? ''}" is not one of ${spec.choices.join(', ')}`);
        }
    }
    return {
        positionals: parsed.positionals,
        values: parsed.values,
    };
}
function unknownOption(command, raw) {
    const known = Object.keys(command.options).map((name) => `--${name}`);
    const close = (0,nearest/* nearest */.p)(raw, known);
    const hint = close === undefined ? '.' : `; did you mean ${close}?`;
    const dash = raw.startsWith('--') ? '' : '; a file whose name begins with a dash goes after --';
    return `unknown option ${raw}${hint} Known: ${known.join(' ')}${dash}`;
}

// EXTERNAL MODULE: ./lib/report/sanitise.js
var sanitise = __nccwpck_require__(4942);
// EXTERNAL MODULE: ./lib/entry/version.js
var version = __nccwpck_require__(7136);
;// CONCATENATED MODULE: ./lib/entry/cli/run.js
/** The command `mvp-budget`: words to a command, its exit code out. */









/** Runs one command line (without node and script); user errors become one line on standard error. */
async function runCli(words, io) {
    const [name, ...rest] = words;
    if (name === '--version' || name === 'version') {
        io.stdout(`${version/* VERSION */.x}\n`);
        return cli_io/* EXIT */.d.fine;
    }
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
        const entry = COMMANDS.find((one) => one.name === rest[0]);
        if (name === 'help' && rest[0] !== undefined && entry === undefined) {
            io.stderr(unknownCommand(rest[0]));
            return cli_io/* EXIT */.d.usage;
        }
        io.stdout(entry === undefined ? renderHelp(COMMANDS) : await commandHelp(entry));
        return name === undefined ? cli_io/* EXIT */.d.usage : cli_io/* EXIT */.d.fine;
    }
    const entry = COMMANDS.find((one) => one.name === name);
    if (entry === undefined) {
        io.stderr(unknownCommand(name));
        return cli_io/* EXIT */.d.usage;
    }
    if (rest.includes('--help') || rest.includes('-h')) {
        io.stdout(await commandHelp(entry));
        return cli_io/* EXIT */.d.fine;
    }
    return runCommand(entry, { words: rest, io });
}
async function commandHelp(entry) {
    return renderCommandHelp(entry, await entry.load());
}
async function runCommand({ name, load }, { words, io }) {
    const command = await load();
    try {
        return await command.run(parseArguments(command, words), io);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            return internalError(error, name, io);
        io.stderr(`mvp-budget ${name}: ${error.message}\n`);
        if (error instanceof cli_command/* UsageError */.eb) {
            io.stderr(`usage: mvp-budget ${name} ${command.usage}; more: mvp-budget help ${name}\n`);
        }
        return EXIT_OF_CODE[error.code] ?? cli_io/* EXIT */.d.unreadable;
    }
}
/** A bug of ours: never taken for a broken budget (exit code 1), and said in one line. */
function internalError(error, name, io) {
    const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    io.stderr(`mvp-budget ${name}: this tool failed (${(0,sanitise/* visible */.RK)(found)}); please report it\n`);
    return cli_io/* EXIT */.d.unreadable;
}
/** Errors of the command line or the configuration end with 2, all others are about a model: 3. */
const EXIT_OF_CODE = {
    usage: cli_io/* EXIT */.d.usage,
    edit: cli_io/* EXIT */.d.usage,
    budget: cli_io/* EXIT */.d.usage,
    config: cli_io/* EXIT */.d.usage,
    unwritable: cli_io/* EXIT */.d.usage,
    'unknown-revision': cli_io/* EXIT */.d.usage,
    'no-repository': cli_io/* EXIT */.d.usage,
    'target-unknown': cli_io/* EXIT */.d.usage,
    'target-without-mvp': cli_io/* EXIT */.d.usage,
    'clock-out-of-range': cli_io/* EXIT */.d.usage,
};
function unknownCommand(name) {
    const close = (0,nearest/* nearest */.p)(name, COMMANDS.map((command) => command.name));
    const hint = close === undefined ? '.' : `, did you mean "${close}"?`;
    return `mvp-budget: unknown command ${JSON.stringify(name.slice(0, 80))}${hint} See: mvp-budget help\n`;
}


/***/ }),

/***/ 4622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ unpackFile),
/* harmony export */   aC: () => (/* binding */ profileFile),
/* harmony export */   cm: () => (/* binding */ loadModel),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _report_sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4942);
/* harmony import */ var _source_container_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3146);
/* harmony import */ var _profile_profile_model_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7331);
/* harmony import */ var _tflite_read_model_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2944);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6174);
/** Bytes of whatever holds a model to the model and its profile; a bad file never hides another's result. */





/** What is in a file that may be an archive. Throws a `UserError` whose message begins with the path. */
async function unpackFile(path, bytes) {
    try {
        return await (0,_source_container_js__WEBPACK_IMPORTED_MODULE_1__/* .unpack */ .l)(bytes, path);
    }
    catch (error) {
        throw withPath(error, path);
    }
}
function withPath(error, path) {
    if (!(error instanceof _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y))
        return error;
    return new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(error.code, `${(0,_report_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(path)}: ${error.message}`, { cause: error });
}
/** Throws a `UserError` whose message begins with the file's path. */
function loadModel({ path, bytes }) {
    try {
        return (0,_tflite_read_model_js__WEBPACK_IMPORTED_MODULE_3__/* .readModel */ .k)((0,_source_container_js__WEBPACK_IMPORTED_MODULE_1__/* .extractModel */ .j)(bytes, path));
    }
    catch (error) {
        throw withPath(error, path);
    }
}
/** One failure takes the place of one profile. */
function profileFile(file, target) {
    const { path, sha256 } = file;
    try {
        return { status: 'ok', profile: (0,_profile_profile_model_js__WEBPACK_IMPORTED_MODULE_2__/* .profileModel */ .B)(loadModel(file), { path, sha256 }, target) };
    }
    catch (error) {
        return { status: 'error', failure: { path, sha256, error: failureOf(error, path) } };
    }
}
/**
 * What went wrong, for people. An error that is not the user's is our bug: it is reported as one for
 * this model, and the other models are still profiled.
 */
function failureOf(error, path) {
    if (error instanceof _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y)
        return { code: error.code, message: error.message };
    const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
        code: 'internal',
        message: `${(0,_report_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(path)}: this tool failed on it (${(0,_report_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(found)}); please report it with the model's operators`,
    };
}


/***/ }),

/***/ 7136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ TOOL),
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Of package.json; a test holds the two together, since a bundle has no package.json beside it. */
const VERSION = '0.1.0';
const TOOL = { name: 'mvp-budget', version: VERSION };


/***/ }),

/***/ 2817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ windowOf),
/* harmony export */   Pv: () => (/* binding */ outputSize),
/* harmony export */   Qr: () => (/* binding */ divide),
/* harmony export */   jH: () => (/* binding */ isDegenerate),
/* harmony export */   vj: () => (/* binding */ axesOf)
/* harmony export */ });
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
function windowOf(input, window) {
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
    const { x, y } = windowOf(layer.input, layer);
    return {
        x: { ...x, out: layer.output.width, pad: padBefore(x) },
        y: { ...y, out: layer.output.height, pad: padBefore(y) },
    };
}
/** Sizes that no kernel can run: nothing positive to walk over, or more than 31 bits hold. */
function isDegenerate(layer) {
    const { input, output } = layer;
    const isSound = isSize(input.batches) &&
        isSize(input.height) &&
        isSize(input.width) &&
        isSize(input.channels) &&
        isSize(output.height) &&
        isSize(output.width) &&
        isSize(output.channels) &&
        isSize(layer.filterHeight) &&
        isSize(layer.filterWidth) &&
        isSize(layer.strideHeight) &&
        isSize(layer.strideWidth) &&
        isSize(layer.dilationHeight) &&
        isSize(layer.dilationWidth);
    return !isSound;
}
function isSize(size) {
    return size >= 1 && size < 2 ** 31;
}


/***/ }),

/***/ 1840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ numberText),
/* harmony export */   C: () => (/* binding */ spanText)
/* harmony export */ });
/* harmony import */ var _util_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1891);
/** Numbers and spans as the sentences about limits write them. */

function numberText(value) {
    return (0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExact */ .Bo)(value, 'layers');
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


/***/ }),

/***/ 6953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf),
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/* harmony import */ var _limit_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1840);

const STRIDE = 2047;
const SIZE = 1024;
const WINDOWED = [
    ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'MAX_POOL_2D', 'AVERAGE_POOL_2D', 'TRANSPOSE_CONV'],
];
const POOLS = ['MAX_POOL_2D', 'AVERAGE_POOL_2D'];
/** Spatial layers only: the other kinds have no limit that asks for a map. */
const map = (layer, side) => 'input' in layer ? layer[side] : { batches: 0, height: 0, width: 0, channels: 0 };
const view = (layer) => 'filterHeight' in layer
    ? layer
    : { filterHeight: 0, filterWidth: 0, strideHeight: 0, strideWidth: 0, dilationWidth: 0 };
const plain = (words) => (_, value) => `${words} = ${(0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .numberText */ .$)(value)}`;
const outputRow = (layer, value) => {
    const { width, channels } = map(layer, 'output');
    return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('output row of', [width, channels], value);
};
const inputRow = (layer, value) => {
    const { width, channels } = map(layer, 'input');
    return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('input row of', [width, channels], value);
};
const filterRow = (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('filter row of', [view(layer).filterWidth, map(layer, 'input').channels], value);
const columnStep = (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('step of stride', [view(layer).strideWidth, map(layer, 'input').channels], value);
const rowStep = (layer, value) => {
    const { width, channels } = map(layer, 'input');
    return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('step of stride', [view(layer).strideHeight, width, channels], value);
};
const CONV = { kinds: ['CONV_2D'] };
const DEPTHWISE = { kinds: ['DEPTHWISE_CONV_2D'] };
const DENSE = { kinds: ['FULLY_CONNECTED'] };
const POOL = { kinds: POOLS };
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
        id: 'too-many-programs',
        kinds: WINDOWED,
        maximum: 100_000,
        rule: 'A layer whose output falls into more than 100,000 places that each need programs of their own (edges under a large window) is counted as software.',
        subject: plain('places that need programs of their own'),
    },
    {
        ...CONV,
        id: 'conv-dilation',
        maximum: 1,
        rule: 'A convolution has no dilation (1x1).',
        subject: plain('dilation'),
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
        subject: plain('input height'),
    },
    {
        ...CONV,
        id: 'conv-scaled-width',
        maximum: SIZE,
        only: 'speed-1',
        rule: 'With pre-scaling (optimize speed 1) the input is at most 1,024 columns wide.',
        subject: plain('input width'),
    },
    {
        ...CONV,
        id: 'conv-scaled-channels',
        maximum: SIZE,
        only: 'speed-1',
        rule: 'With pre-scaling (optimize speed 1) the input has at most 1,024 channels, 2,048 where they are even.',
        subject: (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('input of', [map(layer, 'input').channels], value),
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
        subject: plain('step through the input between two outputs'),
    },
    {
        ...CONV,
        id: 'conv-input-rows',
        maximum: SIZE,
        rule: 'The rows that one program walks (output rows x window with stride) are at most 1,024.',
        subject: plain('input rows that one program walks'),
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
        subject: plain('filter rows'),
    },
    {
        ...CONV,
        id: 'conv-filter-size',
        maximum: STRIDE,
        rule: 'One filter (height x width x input channels) holds at most 2,047 weights, 4,094 where everything is even.',
        subject: (layer, value) => {
            const { filterHeight, filterWidth } = view(layer);
            return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('filter of', [filterHeight, filterWidth, map(layer, 'input').channels], value);
        },
    },
    {
        ...CONV,
        id: 'conv-filters',
        maximum: SIZE,
        rule: 'A convolution has at most 1,024 filters.',
        subject: plain('filters'),
    },
    {
        ...CONV,
        id: 'conv-output-columns',
        maximum: SIZE,
        rule: 'The outputs that one program walks in a row are at most 1,024.',
        subject: plain('outputs that one program walks in a row'),
    },
    {
        ...CONV,
        id: 'conv-output-rows',
        maximum: SIZE,
        rule: 'The output rows that one program walks are at most 1,024.',
        subject: plain('output rows that one program walks'),
    },
    {
        ...CONV,
        id: 'conv-row-skip',
        maximum: SIZE,
        rule: 'Between two output rows at most 1,024 input rows are skipped.',
        subject: plain('input rows skipped between two output rows'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-batch',
        maximum: 1,
        rule: 'A depthwise convolution (generic algorithm) runs one image at a time.',
        subject: plain('batch'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-channels',
        maximum: SIZE,
        rule: 'A depthwise convolution has at most 1,024 input channels and a depth multiplier of at most 1,024.',
        subject: plain('channels'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-output-height',
        maximum: SIZE,
        rule: 'The output of a depthwise convolution is at most 1,024 rows high.',
        subject: plain('output height'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-output-width',
        maximum: SIZE,
        rule: 'The output of a depthwise convolution is at most 1,024 columns wide.',
        subject: plain('output width'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-filter',
        maximum: SIZE,
        rule: 'The filter of a depthwise convolution is at most 1,024 taps high and wide.',
        subject: plain('filter taps'),
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
        subject: (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('output of', [map(layer, 'output').channels], value),
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
            return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('dilated step of', [view(layer).dilationWidth, channels], value);
        },
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-joined-rows',
        maximum: SIZE,
        rule: 'Where rows and columns share one loop, they walk at most 1,024 positions.',
        subject: plain('positions of the joined row and column loop'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-filter-depth',
        maximum: SIZE,
        rule: 'The filter is at most 1,024 channels deep, 2,048 where the depth multiplier is even.',
        subject: (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('filter of', [map(layer, 'output').channels], value),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-filter-row-stride',
        maximum: STRIDE,
        rule: 'A row of the filter (filter width x output channels) holds at most 2,047 weights, 4,094 where the depth multiplier is even.',
        subject: (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('filter row of', [view(layer).filterWidth, map(layer, 'output').channels], value),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-loops',
        maximum: 8,
        rule: 'A program nests at most 8 loops.',
        subject: plain('loops that the layer needs'),
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
        subject: plain('multiply-accumulates per program'),
    },
    {
        ...DENSE,
        id: 'fc-batches',
        maximum: SIZE,
        rule: 'A fully connected layer computes 1 to 1,024 sets of outputs (the first output dimension).',
        subject: plain('first output dimension'),
    },
    {
        ...DENSE,
        id: 'fc-units',
        maximum: SIZE,
        rule: 'A fully connected layer has at most 1,024 units; one with more inputs than fit one loop has no such limit.',
        subject: plain('units'),
    },
    {
        ...DENSE,
        id: 'fc-depth',
        maximum: 1,
        comparison: '<',
        rule: 'A fully connected layer has at least one input.',
        subject: plain('inputs'),
    },
    {
        ...DENSE,
        id: 'fc-bias-length',
        maximum: SIZE,
        rule: 'The bias of a fully connected layer has at most 1,024 elements.',
        subject: plain('bias elements'),
    },
    {
        ...DENSE,
        id: 'fc-depth-factors',
        maximum: 2048,
        rule: 'A fully connected layer has at most 1,024 inputs, 2,048 where their number is even, or a number that splits into two loops of at most 1,024 each by prime factors up to 31.',
        comparison: 'none',
        subject: (_, value) => `${(0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .numberText */ .$)(value)} inputs do not split into two loops of at most 1,024`,
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
        subject: (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('map of', [map(layer, 'input').channels], value),
    },
    {
        ...POOL,
        id: 'pool-window',
        maximum: SIZE,
        rule: 'The window is at most 1,024 rows high and 1,024 columns wide.',
        subject: plain('window rows or columns'),
    },
    {
        ...POOL,
        id: 'pool-input-rows',
        maximum: SIZE,
        rule: 'The rows that one program walks (output rows x window with stride) are at most 1,024.',
        subject: plain('input rows that one program walks'),
    },
    {
        ...POOL,
        id: 'pool-output-columns',
        maximum: SIZE,
        rule: 'The outputs that one program walks in a row are at most 1,024.',
        subject: plain('outputs that one program walks in a row'),
    },
    {
        ...POOL,
        id: 'pool-output-rows',
        maximum: SIZE,
        rule: 'The output rows that one program walks are at most 1,024.',
        subject: plain('output rows that one program walks'),
    },
    {
        ...POOL,
        id: 'pool-row-skip',
        maximum: SIZE,
        rule: 'Between two output rows at most 1,024 input rows are skipped.',
        subject: plain('input rows skipped between two output rows'),
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
            return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('window of', [filterHeight, filterWidth], value);
        },
    },
    {
        ...AVERAGE,
        id: 'average-pool-instructions',
        maximum: 8,
        only: 'gsdk',
        rule: 'An average over more than 512 values is summed with compensation, which leaves one of 8 instructions for an activation or for skipping rows.',
        subject: plain('instructions that the layer needs'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-channels',
        maximum: SIZE,
        rule: 'A transposed convolution has at most 1,024 input channels.',
        subject: plain('input channels'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-input-height',
        maximum: SIZE,
        rule: 'The input of a transposed convolution is at most 1,024 rows high.',
        subject: plain('input height'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-input-width',
        maximum: SIZE,
        rule: 'The input of a transposed convolution is at most 1,024 columns wide.',
        subject: plain('input width'),
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
        subject: plain('filter taps'),
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
        subject: plain('filters'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-output-height',
        maximum: SIZE,
        rule: 'The output of a transposed convolution is at most 1,024 rows high.',
        subject: plain('output height'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-output-width',
        maximum: SIZE,
        rule: 'The output of a transposed convolution is at most 1,024 columns wide.',
        subject: plain('output width'),
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
        subject: plain('output rows or columns that an input pixel reaches'),
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


/***/ }),

/***/ 7507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ ACCELERATED)
});

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

// EXTERNAL MODULE: ./lib/operators/cpu-layer.js
var cpu_layer = __nccwpck_require__(1683);
// EXTERNAL MODULE: ./lib/operators/kernel-structs.js
var kernel_structs = __nccwpck_require__(5875);
// EXTERNAL MODULE: ./lib/operators/layer-context.js
var layer_context = __nccwpck_require__(9474);
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
        return { preparePersistent: perChannel(2, channels), ...scaledInput(layer, setting) };
    }
    if (!hasPerChannelArrays(layer, setting))
        return NOTHING;
    return {
        preparePersistent: perChannel(4, channels),
        ...named({
            'unpacked filter': unpackedFilterBytes(layer, setting),
            'im2col columns': im2colBytes(layer, setting),
        }),
    };
}
/** The whole input in half precision, where the kernel is built for speed. */
function scaledInput({ inputs }, { optimizeSpeed }) {
    const bytes = optimizeSpeed === 1 ? 2 * (0,layer_context/* elementsOf */.Z)(inputs[0]) : 0;
    return named({ 'scaled input': bytes });
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
        ...named({
            'unpacked filter': unpackedFilterBytes(layer, setting),
            'input columns': depthwiseScratchBytes({ layer, setting, channels }),
        }),
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
    const elements = (0,layer_context/* elementsOf */.Z)(layer.outputs[0]);
    if (setting.onMvp) {
        return { preparePersistent: perChannel(2, channels), ...named({ accumulators: 2 * elements }) };
    }
    const dtype = layer.inputs[TRANSPOSED.input]?.dtype;
    const reference = setting.accelerator === 'none';
    if (!reference && dtype !== 'int8')
        return NOTHING;
    const accumulator = dtype === undefined ? 0 : (TRANSPOSED_ACCUMULATOR_BYTES[dtype] ?? 0);
    const bias = layer.inputs[TRANSPOSED.bias];
    const wideBias = dtype === 'int16' && bias?.dtype === 'int16' ? 8 * (0,layer_context/* elementsOf */.Z)(bias) : 0;
    return {
        preparePersistent: perChannel(4, channels),
        ...named({ accumulators: accumulator * elements, 'wide bias': wideBias }),
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
            preparePersistent: bias === undefined ? [] : [2 * (0,layer_context/* elementsOf */.Z)(bias)],
            scratch: [],
        };
    }
    if (setting.accelerator === 'mvp')
        return NOTHING;
    const unpacks = weights?.dtype === 'int4' && unpacksInt4Weights(setting);
    const scratch = named({ 'unpacked filter': unpacks ? (0,layer_context/* elementsOf */.Z)(weights) : 0 });
    if (!runsAsConvolution(layer, setting))
        return { preparePersistent: [], ...scratch };
    const depth = layer.outputs[0]?.shape.at(-1) ?? 0;
    return { preparePersistent: perChannel(4, depth), ...scratch };
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
        ...named({ 'channel sums': sums ? 4 * dimension(input, 3) : 0 }),
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
        initPersistent: (0,kernel_structs/* opData */.u)(operator.kind, setting),
        builtinData: (0,kernel_structs/* optionStruct */.N)(operator.kind, setting.runtime.id),
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
function unpackedFilterBytes({ inputs }, setting) {
    const filter = inputs[CONVOLUTION.filter];
    if (setting.accelerator === 'mvp' || filter?.dtype !== 'int4')
        return 0;
    return unpacksInt4Weights(setting) ? (0,layer_context/* elementsOf */.Z)(filter) : 0;
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
    const { strideH, strideW } = windowOf(layer);
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
    const { dilationH, dilationW } = windowOf(layer);
    return dilationH !== 1 || dilationW !== 1;
}
function filterArea({ inputs }) {
    const filter = inputs[CONVOLUTION.filter];
    return dimension(filter, 1) * dimension(filter, 2);
}
/** Rows and columns added before the input, as `ComputePaddingHeightWidth` computes them. */
function padding(layer) {
    const [input, filter] = layer.inputs;
    const { same, strideH, strideW, dilationH, dilationW } = windowOf(layer);
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
function windowOf({ operator }) {
    const { options } = operator;
    if (!isConvolution(options))
        return UNIT;
    return {
        same: options.padding === 'SAME',
        strideH: options.strideH,
        strideW: options.strideW,
        dilationH: options.dilationHFactor,
        dilationW: options.dilationWFactor,
    };
}
function isConvolution(options) {
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
/** Scratch buffers by purpose; the kernels request none of zero bytes. */
function named(bytesOf) {
    const wanted = Object.entries(bytesOf).filter(([, bytes]) => bytes > 0);
    return {
        scratch: wanted.map(([, bytes]) => bytes),
        scratchPurposes: wanted.map(([purpose]) => purpose),
    };
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

;// CONCATENATED MODULE: ./lib/operators/kinds/add-mul.js




/** ADD and MUL of two tensors. The MVP runs them where both have one shape. */
const ADD_MUL = {
    kinds: ['ADD', 'MUL'],
    work,
    memory: elementwiseMemory,
    mvp: mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
    parameters,
};
function activationOf({ operator: { options } }) {
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
        activation: activationRange(activationOf(layer), outputs[0]),
    };
}
/** Shapes are compared after the shorter one is filled with 1s on the left. */
function isSameShape(a, b) {
    const rank = Math.max(a.length, b.length);
    return Array.from({ length: rank }, (_, at) => at + 1).every((fromEnd) => (a.at(-fromEnd) ?? 1) === (b.at(-fromEnd) ?? 1));
}
function parameters(layer) {
    return { activation: activationOf(layer) };
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

;// CONCATENATED MODULE: ./lib/operators/kinds/conv-2d.js





/** CONV_2D: inputs are the map, the filter (filters, height, width, channels) and a bias. */
const CONV_2D = {
    kinds: ['CONV_2D'],
    work: conv_2d_work,
    memory: convolutionMemory,
    mvp: conv_2d_mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
    parameters: conv_2d_parameters,
};
const DEFAULTS = {
    type: 'Conv2DOptions',
    padding: 'SAME',
    strideW: 0,
    strideH: 0,
    fusedActivationFunction: 'NONE',
    dilationWFactor: 1,
    dilationHFactor: 1,
};
function optionsOf({ operator: { options } }) {
    return options.type === 'Conv2DOptions' ? options : DEFAULTS;
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

;// CONCATENATED MODULE: ./lib/operators/kinds/depthwise-conv-2d.js





/** DEPTHWISE_CONV_2D: inputs are the map, the filter (1, height, width, outputs) and a bias. */
const DEPTHWISE_CONV_2D = {
    kinds: ['DEPTHWISE_CONV_2D'],
    work: depthwise_conv_2d_work,
    memory: depthwiseMemory,
    mvp: depthwise_conv_2d_mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
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

;// CONCATENATED MODULE: ./lib/operators/kinds/fully-connected.js






/** FULLY_CONNECTED: inputs are the values, the weights (units, inputs) and a bias. */
const FULLY_CONNECTED = {
    kinds: ['FULLY_CONNECTED'],
    work: fully_connected_work,
    memory: fullyConnectedMemory,
    mvp: fully_connected_mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
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
        biasLength: (0,layer_context/* elementsOf */.Z)(bias),
        weightsZeroPoint: weights?.quantization?.zeroPoints[0] ?? 0,
        activation: activationRange(fully_connected_activationOf(layer), output),
    };
}
function fully_connected_parameters(layer) {
    return { units: dimensionOf(layer.inputs[1], 0), activation: fully_connected_activationOf(layer) };
}

;// CONCATENATED MODULE: ./lib/operators/kinds/pool-2d.js





/** MAX_POOL_2D and AVERAGE_POOL_2D: a window over each channel. */
const POOL_2D = {
    kinds: ['MAX_POOL_2D', 'AVERAGE_POOL_2D'],
    work: pool_2d_work,
    memory: poolMemory,
    mvp: pool_2d_mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
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

// EXTERNAL MODULE: ./lib/mvp/geometry.js
var geometry = __nccwpck_require__(2817);
;// CONCATENATED MODULE: ./lib/operators/kinds/transpose-conv.js





/** TRANSPOSE_CONV: inputs are the output's shape, the filter, the map and a bias. */
const TRANSPOSE_CONV = {
    kinds: ['TRANSPOSE_CONV'],
    work: transpose_conv_work,
    memory: transposeConvMemory,
    mvp: transpose_conv_mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
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
    const { x, y } = (0,geometry/* windowOf */.Ou)(input, window);
    const { filterHeight, filterWidth } = window;
    const area = product32(input.width, input.height, input.channels);
    const macs = product32(filterHeight, filterWidth, channels, area);
    const biased = layer.inputs[3] === undefined ? 0 : product32((0,geometry/* outputSize */.Pv)(x), (0,geometry/* outputSize */.Pv)(y), channels);
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


/***/ }),

/***/ 1683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ cpuLayerOf)
/* harmony export */ });
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
        producer: producerOf(layer.subgraph, operator.inputs[0]),
        fields: options.type === 'Other' ? options.fields : {},
    };
}
/** Operators that combine two (or more) tensors element by element and broadcast them where needed. */
const ELEMENT_WISE = new Set([
    ...['ADD', 'SUB', 'MUL', 'DIV', 'SQUARED_DIFFERENCE', 'MAXIMUM', 'MINIMUM', 'PRELU'],
    ...['FLOOR_DIV', 'FLOOR_MOD', 'POW', 'EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL'],
    ...['LESS', 'LESS_EQUAL', 'LOGICAL_AND', 'LOGICAL_OR', 'SELECT_V2'],
]);
/** Operators whose output has the values of their first input, in another shape. */
const RESHAPING = new Set(['RESHAPE', 'SQUEEZE', 'EXPAND_DIMS']);
/** The kind that computes a tensor's values; null where they are given. */
function producerOf(subgraph, tensor) {
    const producers = producersOf(subgraph);
    let at = producers.get(tensor ?? -1);
    while (at !== undefined && RESHAPING.has(at.kind)) {
        const above = producers.get(at.inputs[0] ?? -1);
        at = above !== undefined && above.index < at.index ? above : undefined;
    }
    return at?.kind ?? null;
}
/** Of subgraphs that were asked about; a subgraph never changes. */
const PRODUCERS = new WeakMap();
/** The last operator that writes each tensor. */
function producersOf(subgraph) {
    const known = PRODUCERS.get(subgraph);
    if (known !== undefined)
        return known;
    const found = new Map();
    for (const operator of subgraph.operators)
        for (const output of operator.outputs)
            found.set(output, operator);
    PRODUCERS.set(subgraph, found);
    return found;
}
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


/***/ }),

/***/ 8400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ firstOutput),
/* harmony export */   L2: () => (/* binding */ inputType),
/* harmony export */   Lf: () => (/* binding */ cpuOperator)
/* harmony export */ });
/* unused harmony export wrap32 */
/* harmony import */ var _cpu_layer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1683);
/* harmony import */ var _kernel_structs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5875);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9397);



/** A record whose memory is the kind's structs and the given requests. */
function cpuOperator({ kinds, ops = () => 0, prepare = () => ({}), fetches = 'all', parameters = _parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .optionParameters */ .ii, }) {
    return {
        kinds,
        work: (layer) => ({ ops: wrap32(ops(layer)), macs: 0 }),
        memory: (layer, setting) => {
            const { persistent = [], scratch = [], scratchPurpose } = prepare(layer, setting);
            return {
                initPersistent: (0,_kernel_structs_js__WEBPACK_IMPORTED_MODULE_1__/* .opData */ .u)(layer.operator.kind, setting),
                preparePersistent: persistent,
                scratch,
                ...(scratchPurpose === undefined
                    ? {}
                    : { scratchPurposes: scratch.map(() => scratchPurpose) }),
                builtinData: (0,_kernel_structs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionStruct */ .N)(layer.operator.kind, setting.runtime.id),
                temporaries: temporaries(layer, fetches),
            };
        },
        cpu: _cpu_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .cpuLayerOf */ .X,
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


/***/ }),

/***/ 5875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ optionStruct),
/* harmony export */   u: () => (/* binding */ opData)
/* harmony export */ });
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


/***/ }),

/***/ 7561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ CONTROL_FLOW),
/* harmony export */   J: () => (/* binding */ calledSubgraphs)
/* harmony export */ });
/* harmony import */ var _cpu_operator_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8400);
/** Operators that run subgraphs or keep resources. Source: tflite-micro micro/kernels/if.cc and others. */

const CONTROL_FLOW = [
    (0,_cpu_operator_js__WEBPACK_IMPORTED_MODULE_0__/* .cpuOperator */ .Lf)({ kinds: ['IF'], fetches: () => [0] }),
    (0,_cpu_operator_js__WEBPACK_IMPORTED_MODULE_0__/* .cpuOperator */ .Lf)({ kinds: ['WHILE', 'CALL_ONCE', 'VAR_HANDLE'], fetches: 'none' }),
    (0,_cpu_operator_js__WEBPACK_IMPORTED_MODULE_0__/* .cpuOperator */ .Lf)({ kinds: ['READ_VARIABLE', 'ASSIGN_VARIABLE'], fetches: 'inputs' }),
];
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


/***/ }),

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ elementsOf),
/* harmony export */   i: () => (/* binding */ layerContextOf)
/* harmony export */ });
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


/***/ }),

/***/ 9397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   co: () => (/* binding */ constantIntegers),
/* harmony export */   cq: () => (/* binding */ withConstants),
/* harmony export */   ii: () => (/* binding */ optionParameters)
/* harmony export */ });
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


/***/ }),

/***/ 8961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  we: () => (/* binding */ OPERATORS),
  yG: () => (/* binding */ describeOperator),
  zN: () => (/* binding */ isRegistered)
});

// UNUSED EXPORTS: describe

// EXTERNAL MODULE: ./lib/operators/accelerated.js + 10 modules
var accelerated = __nccwpck_require__(7507);
// EXTERNAL MODULE: ./lib/operators/cpu-operator.js
var cpu_operator = __nccwpck_require__(8400);
// EXTERNAL MODULE: ./lib/operators/layer-context.js
var layer_context = __nccwpck_require__(9474);
;// CONCATENATED MODULE: ./lib/operators/kinds/activations.js
/** Element-wise activations. Source: tflite-micro micro/kernels/activations_common.cc and others. */


const ACTIVATIONS = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['RELU'], ops: twoPerElement, fetches: inputTwice }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['RELU6'], ops: twoPerElement, fetches: () => [0] }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['TANH'], fetches: inputTwice }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['LEAKY_RELU', 'PRELU', 'ELU', 'HARD_SWISH', 'LOGISTIC'] }),
];
/** A lower and an upper limit. */
function twoPerElement({ inputs }) {
    return 2 * (0,layer_context/* elementsOf */.Z)(inputs[0]);
}
function inputTwice(layer) {
    return [0, (0,cpu_operator/* firstOutput */.GC)(layer), 0];
}

;// CONCATENATED MODULE: ./lib/operators/kinds/arithmetic.js
/** Element-wise arithmetic, comparison and logic. Source: tflite-micro micro/kernels. */

const ARITHMETIC = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SUB', 'DIV', 'SQUARED_DIFFERENCE', 'FLOOR_DIV', 'FLOOR_MOD'] }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL', 'LESS', 'LESS_EQUAL'],
        fetches: 'inputs',
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['MAXIMUM', 'MINIMUM', 'LOGICAL_AND', 'LOGICAL_OR', 'NEG', 'FLOOR'],
        fetches: 'none',
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['ABS', 'RSQRT', 'SQRT', 'SQUARE', 'SIN', 'COS', 'LOG', 'LOGICAL_NOT'],
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['EXP', 'ROUND', 'CEIL', 'SELECT_V2'] }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['ADD_N'], prepare: addends, fetches: firstAndOutputFirst }),
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
    return [0, (0,cpu_operator/* firstOutput */.GC)(layer), ...layer.inputs.slice(1).map((_, index) => index + 1)];
}

;// CONCATENATED MODULE: ./lib/operators/kinds/concatenation.js
/**
 * Source: tflite-micro micro/kernels/concatenation.cc (Gecko SDK); mltk 0.20.0
 * cpp/shared/tflite_micro/kernels/concatenation.cc, which takes any number of inputs and keeps their
 * shapes and pointers in a scratch buffer.
 */

const CONCATENATION = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['CONCATENATION'], prepare, fetches }),
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
    const output = (0,cpu_operator/* firstOutput */.GC)(layer);
    const inputs = layer.inputs.map((_, index) => index);
    const scales = layer.outputs[0]?.dtype === 'int8' ? inputs : [];
    return [0, output, ...inputs, output, ...scales];
}

// EXTERNAL MODULE: ./lib/operators/kinds/control-flow.js
var control_flow = __nccwpck_require__(7561);
// EXTERNAL MODULE: ./lib/operators/cpu-layer.js
var cpu_layer = __nccwpck_require__(1683);
;// CONCATENATED MODULE: ./lib/operators/flexbuffer.js
/**
 * Integers of a FlexBuffers map, the form in which custom operators keep their options.
 *
 * Source: flatbuffers docs "FlexBuffers internals".
 */
const TYPE = { int: 1, uint: 2, map: 9, bool: 26 };
const INTEGERS = new Set([TYPE.int, TYPE.uint, TYPE.bool]);
/** Of the map at the root, by key; null where the bytes are not such a map. */
function readIntegerMap(bytes) {
    try {
        return readMap(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }
    catch (error) {
        if (error instanceof RangeError)
            return null;
        throw error;
    }
}
function readMap(view) {
    const end = view.byteLength;
    const rootWidth = view.getUint8(end - 1);
    const { type, width } = unpack(view.getUint8(end - 2));
    if (type !== TYPE.map)
        return null;
    const map = mapAt(view, { start: follow(view, end - 2 - rootWidth, rootWidth), width });
    const entries = Array.from({ length: map.size }, (_, index) => entryAt(view, map, index));
    return new Map(entries.flatMap((entry) => (entry === null ? [] : [entry])));
}
function mapAt(view, { start, width }) {
    const size = unsigned(view, start - width, width);
    if (size > view.byteLength)
        throw new RangeError('more entries than bytes');
    const keyWidth = unsigned(view, start - 2 * width, width);
    return { start, width, size, keyWidth, keys: follow(view, start - 3 * width, width) };
}
function entryAt(view, map, index) {
    const { start, width, size, keys, keyWidth } = map;
    const { type } = unpack(view.getUint8(start + size * width + index));
    if (!INTEGERS.has(type))
        return null;
    const at = start + index * width;
    const value = type === TYPE.int ? signed(view, at, width) : unsigned(view, at, width);
    return [textAt(view, follow(view, keys + index * keyWidth, keyWidth)), value];
}
/** A packed type: the element's type and the width of what it holds. */
function unpack(packed) {
    return { type: packed >> 2, width: 1 << (packed & 3) };
}
/** Offsets count backwards from where they stand. */
function follow(view, at, width) {
    return at - unsigned(view, at, width);
}
function textAt(view, from) {
    let text = '';
    for (let at = from; view.getUint8(at) !== 0; at++) {
        text += String.fromCharCode(view.getUint8(at));
    }
    return text;
}
function unsigned(view, at, width) {
    if (width === 1)
        return view.getUint8(at);
    if (width === 2)
        return view.getUint16(at, true);
    if (width === 4)
        return view.getUint32(at, true);
    if (width === 8)
        return Number(view.getBigUint64(at, true));
    throw new RangeError(`no width of ${width} bytes`);
}
function signed(view, at, width) {
    if (width === 1)
        return view.getInt8(at);
    if (width === 2)
        return view.getInt16(at, true);
    if (width === 4)
        return view.getInt32(at, true);
    if (width === 8)
        return Number(view.getBigInt64(at, true));
    throw new RangeError(`no width of ${width} bytes`);
}

;// CONCATENATED MODULE: ./lib/operators/kinds/custom.js
/**
 * Custom operators that the runtimes register. Source: tflite-micro
 * micro/kernels/circular_buffer_common.cc, detection_postprocess.cc.
 */


const CUSTOM = [
    custom('CIRCULAR_BUFFER', circularBufferMemory),
    custom('TFLite_Detection_PostProcess', detectionMemory),
];
function custom(kind, memory) {
    return {
        kinds: [kind],
        work: () => ({ ops: 0, macs: 0 }),
        memory,
        cpu: cpu_layer/* cpuLayerOf */.X,
        parameters: ({ operator }) => Object.fromEntries(readIntegerMap(operator.customOptions) ?? new Map()),
    };
}
const NOTHING = {
    initPersistent: [],
    preparePersistent: [],
    scratch: [],
    builtinData: null,
    temporaries: [],
};
function circularBufferMemory({ inputs }) {
    return { ...NOTHING, initPersistent: [8], temporaries: [0, inputs.length] };
}
/** Bytes of the kernel's data: options, eleven buffer numbers, three scales and zero points. */
const DETECTION_DATA = 112;
/** Tables of boxes and scores for the suppression of overlapping boxes. */
function detectionMemory({ inputs, operator }) {
    const options = readIntegerMap(operator.customOptions);
    const most = options?.get('max_detections');
    const classes = options?.get('num_classes');
    if (most === undefined || classes === undefined)
        return 'unknown';
    const boxes = inputs[0]?.shape[1] ?? 0;
    const [, rows = 0, columns = 0] = inputs[1]?.shape ?? [];
    const perDetection = 4 * most * boxes;
    const scratch = [
        ...[boxes, 16 * boxes, 4 * rows * columns, 4 * boxes, 4 * boxes],
        ...[perDetection, perDetection, 4 * boxes, perDetection],
        ...[4 * Math.max(classes, most) * boxes, 4 * Math.min(boxes, most) * boxes],
    ];
    return {
        ...NOTHING,
        initPersistent: [DETECTION_DATA],
        scratch,
        scratchPurposes: scratch.map(() => 'boxes and scores'),
        temporaries: [0, 1, 2],
    };
}

// EXTERNAL MODULE: ./lib/operators/parameters.js
var parameters = __nccwpck_require__(9397);
;// CONCATENATED MODULE: ./lib/operators/kinds/padding.js
/** Source: tflite-micro micro/kernels/pad.cc, mirror_pad.cc. */



const padding_parameters = (0,parameters/* withConstants */.cq)({ paddings: 1 });
const PADDING = [
    (0,cpu_operator/* cpuOperator */.Lf)({
        ...{ kinds: ['PAD'], parameters: padding_parameters },
        ops: ({ outputs }) => 6 * (0,layer_context/* elementsOf */.Z)(outputs[0]),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['PADV2'], parameters: padding_parameters }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['MIRROR_PAD'], prepare: strides, parameters: padding_parameters }),
];
/** Elements below each dimension, of the output and of the input. */
function strides({ inputs }) {
    const bytes = 4 * (inputs[0]?.shape.length ?? 0);
    return { scratch: [bytes, bytes], scratchPurpose: 'strides' };
}

;// CONCATENATED MODULE: ./lib/operators/kinds/quantization.js
/** Conversions between types. Source: tflite-micro micro/kernels/quantize_common.cc and others. */


const QUANTIZATION = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['QUANTIZE'], ops: ({ inputs }) => 4 * (0,layer_context/* elementsOf */.Z)(inputs[0]) }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['DEQUANTIZE'], ops: ({ inputs }) => 2 * (0,layer_context/* elementsOf */.Z)(inputs[0]) }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['CAST'] }),
];

;// CONCATENATED MODULE: ./lib/operators/kinds/recurrent.js
/**
 * Sources: tflite-micro micro/kernels/svdf_common.cc, unidirectional_sequence_lstm.cc,
 * cmsis_nn/unidirectional_sequence_lstm.cc (the SDK's kernel).
 */

const RECURRENT = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SVDF'], prepare: svdfScratch }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['UNIDIRECTIONAL_SEQUENCE_LSTM'], prepare: lstmRequests }),
];
/** Sums per filter and, for int8, per unit. */
function svdfScratch(layer) {
    const { inputs, operator } = layer;
    const batches = inputs[0]?.shape[0] ?? 0;
    const filters = inputs[1]?.shape[0] ?? 0;
    const perFilter = 4 * batches * filters;
    const rank = operator.options.type === 'Other' ? Number(operator.options.fields['rank']) : 1;
    const scratch = (0,cpu_operator/* inputType */.L2)(layer) === 'int8'
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
    const folds = runtime.id === 'sdk' && (0,cpu_operator/* inputType */.L2)(layer) === 'int8';
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

;// CONCATENATED MODULE: ./lib/operators/kinds/reduction.js
/** Reductions over axes. Source: tflite-micro micro/kernels/reduce_common.cc, arg_min_max.cc, cumsum.cc. */



const reduction_parameters = (0,parameters/* withConstants */.cq)({ axis: 1 });
const REDUCTION = [
    (0,cpu_operator/* cpuOperator */.Lf)({
        ...{ kinds: ['MEAN', 'SUM'], parameters: reduction_parameters },
        prepare: accumulators,
        fetches: fetchedTwice,
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        ...{ kinds: ['REDUCE_MAX'], parameters: reduction_parameters },
        prepare: indexAndAxes,
        fetches: fetchedTwice,
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['ARG_MAX', 'ARG_MIN'], fetches: 'none', parameters: reduction_parameters }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['CUMSUM'], prepare: scaling, parameters: reduction_parameters }),
];
/** Bytes of CUMSUM's int8 data: nine 32-bit numbers. */
const CUMSUM_DATA = 36;
function accumulators(layer) {
    const dtype = (0,cpu_operator/* inputType */.L2)(layer);
    if (dtype !== 'int8' && dtype !== 'int16')
        return {};
    return { scratch: [4 * (0,layer_context/* elementsOf */.Z)(layer.outputs[0])], scratchPurpose: 'accumulators' };
}
function indexAndAxes({ inputs }) {
    const [input, axis] = inputs;
    return {
        scratch: [4 * (input?.shape.length ?? 0), 4 * (0,layer_context/* elementsOf */.Z)(axis)],
        scratchPurpose: 'index and axes',
    };
}
function scaling({ outputs }) {
    return outputs[0]?.dtype === 'int8' ? { persistent: [CUMSUM_DATA] } : {};
}
/** The check of the operands fetches them again; the output only for int8. */
function fetchedTwice(layer) {
    const output = (0,cpu_operator/* firstOutput */.GC)(layer);
    const again = (0,cpu_operator/* inputType */.L2)(layer) === 'int8' ? [0, 1, output] : [0, 1];
    return [0, output, 1, ...again];
}

;// CONCATENATED MODULE: ./lib/operators/kinds/shape.js
/** Operators that move, select or describe elements. Source: tflite-micro micro/kernels. */



/** Each element of a resized map costs this much, and each row besides. */
const NEAREST_NEIGHBOR_OPS = 8;
const SHAPE = [
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['RESHAPE'],
        ops: reshapeOps,
        fetches: ({ inputs }) => [0, inputs.length],
        parameters: (0,parameters/* withConstants */.cq)({ new_shape: 1 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SQUEEZE', 'EXPAND_DIMS', 'BROADCAST_ARGS', 'FILL', 'ZEROS_LIKE'] }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['BROADCAST_TO'], parameters: (0,parameters/* withConstants */.cq)({ shape: 1 }) }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['TRANSPOSE'], parameters: (0,parameters/* withConstants */.cq)({ permutation: 1 }) }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SLICE'], parameters: (0,parameters/* withConstants */.cq)({ begin: 1, size: 2 }) }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['STRIDED_SLICE'],
        parameters: (0,parameters/* withConstants */.cq)({ begin: 1, end: 2, strides: 3 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SHAPE', 'PACK', 'UNPACK'], fetches: 'none' }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['SPLIT'],
        fetches: () => [0],
        parameters: (0,parameters/* withConstants */.cq)({ axis: 0 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['SPLIT_V'],
        fetches: () => [2],
        parameters: (0,parameters/* withConstants */.cq)({ sizes: 1, axis: 2 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND'],
        fetches: ({ inputs }) => [0, inputs.length],
        parameters: (0,parameters/* withConstants */.cq)({ block_shape: 1 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['RESIZE_BILINEAR'], parameters: (0,parameters/* withConstants */.cq)({ size: 1 }) }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['RESIZE_NEAREST_NEIGHBOR'],
        ops: nearestNeighborOps,
        parameters: (0,parameters/* withConstants */.cq)({ size: 1 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['GATHER', 'GATHER_ND', 'SPACE_TO_DEPTH', 'DEPTH_TO_SPACE', 'L2_POOL_2D'],
        prepare: outputDimensions,
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['L2_NORMALIZATION'] }),
];
/** The profiler counts a copy only of a constant: other tensors have no address yet. */
function reshapeOps({ inputs }) {
    return inputs[0]?.isConstant === true ? (0,layer_context/* elementsOf */.Z)(inputs[0]) : 0;
}
function nearestNeighborOps(layer) {
    const [height = 0, width = 0] = (0,parameters/* constantIntegers */.co)(layer, 1) ?? [];
    return height * (NEAREST_NEIGHBOR_OPS + width * NEAREST_NEIGHBOR_OPS);
}
/** The output's dimensions, copied from the model to where they can be changed. */
function outputDimensions({ outputs }) {
    return { persistent: [4 + 4 * (outputs[0]?.shape.length ?? 0)] };
}

;// CONCATENATED MODULE: ./lib/operators/kinds/softmax.js
/** Source: tflite-micro micro/kernels/softmax_common.cc, log_softmax.cc. */

const SOFTMAX = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SOFTMAX'], ops: softmaxOps, prepare: softmaxTables }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['LOG_SOFTMAX'], prepare: logSoftmaxData }),
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
    return (0,cpu_operator/* inputType */.L2)(layer) === 'int16' ? { persistent: [bytes, bytes] } : {};
}
/** Five 32-bit numbers and two of the machine's size. */
function logSoftmaxData(layer, { runtime }) {
    if ((0,cpu_operator/* inputType */.L2)(layer) !== 'int8')
        return {};
    return { persistent: [runtime.pointerBytes === 8 ? 40 : 28] };
}

;// CONCATENATED MODULE: ./lib/operators/registry.js














/** All records, in the order in which documents list them. */
const OPERATORS = [
    ...accelerated/* ACCELERATED */.y,
    ...ACTIVATIONS,
    ...ARITHMETIC,
    ...SOFTMAX,
    ...REDUCTION,
    ...QUANTIZATION,
    ...PADDING,
    ...CONCATENATION,
    ...SHAPE,
    ...RECURRENT,
    ...control_flow/* CONTROL_FLOW */.H,
    ...CUSTOM,
];
/** For kinds without a record: no work is counted, and sizes become lower bounds. */
const UNKNOWN = {
    kinds: [],
    work: () => ({ ops: 0, macs: 0 }),
    memory: () => 'unknown',
    cpu: cpu_layer/* cpuLayerOf */.X,
    parameters: parameters/* optionParameters */.ii,
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


/***/ }),

/***/ 4718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ boardCostOf),
  E: () => (/* binding */ boardTotals)
});

;// CONCATENATED MODULE: ./lib/cpu/estimate.js
const UNKNOWN = { value: null, atLeast: true, band: null };
/** Exactly nothing: a model without operators. */
const NOTHING = { value: 0, atLeast: false, band: 0 };
/** An estimate in another unit: cycles to seconds, seconds to joules. */
function scaled(estimate, factor) {
    return { ...estimate, value: estimate.value === null ? null : estimate.value * factor };
}
/** How far a part without a band may be off in a total's band: it is an upper bound. */
const BAND_OF_A_BOUND = 1;
/**
 * The total of parts. Unknown parts count as 0 and make it "at least"; it is unknown where no part
 * is known. Errors of one group add up, errors of different groups add in quadrature.
 */
function totalOf(parts) {
    if (parts.length === 0)
        return NOTHING;
    const known = parts.filter(({ estimate }) => estimate.value !== null);
    if (known.length === 0)
        return UNKNOWN;
    const value = known.reduce((all, { estimate }) => all + (estimate.value ?? 0), 0);
    const atLeast = parts.some(({ estimate }) => estimate.atLeast);
    return { value, atLeast, band: value > 0 ? errorOf(known) / value : bandOfZero(known) };
}
function bandOfZero(parts) {
    return Math.max(...parts.map(({ estimate }) => estimate.band ?? BAND_OF_A_BOUND));
}
function errorOf(parts) {
    const errors = new Map();
    for (const { group, estimate } of parts) {
        const error = (estimate.value ?? 0) * (estimate.band ?? BAND_OF_A_BOUND);
        errors.set(group, (errors.get(group) ?? 0) + error);
    }
    return Math.hypot(...errors.values());
}

;// CONCATENATED MODULE: ./lib/cpu/energy.js
/**
 * Energy of an inference on a board: what passes of time plus what is multiplied.
 *
 * Fitted to the only public measurements, the MLPerf Tiny closed submissions of Silicon Labs on
 * xG24-DK2601B (EFR32MG24B310F1536IM48, 78 MHz, 1.8 V supply, MVP on): whole-device energy, its
 * idle share included; 8 results of 4 models. Leaving out one model at a time it is off by 9.5 %
 * in the median and by 19.8 % at worst.
 */

/** 7.97 mW at 78 MHz. */
const JOULES_PER_CYCLE = 7.97e-3 / 78e6;
const JOULES_PER_MAC = 26.5e-12;
const ENERGY_BAND = 0.2;
/** The clock of the measurements: at another one nobody measured energy. */
const MEASURED_CLOCK_HZ = 78e6;
/** Joules from start to end, the part's idle current included; unknown where the cycles are. */
function estimateEnergy({ cycles, macs, clockHz, usesMvp }) {
    if (cycles.value === null)
        return UNKNOWN;
    const isMeasured = usesMvp && clockHz === MEASURED_CLOCK_HZ;
    return {
        value: cycles.value * JOULES_PER_CYCLE + macs * JOULES_PER_MAC,
        atLeast: cycles.atLeast,
        band: isMeasured ? Math.max(ENERGY_BAND, cycles.band ?? 0) : null,
    };
}
/** Seconds that cycles take. */
function estimateLatency(cycles, clockHz) {
    return { ...cycles, value: cycles.value === null ? null : cycles.value / clockHz };
}

// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __nccwpck_require__(2897);
;// CONCATENATED MODULE: ./lib/cpu/coefficients.js
// prettier-ignore
const COEFFICIENTS = {
    serialCycles: 620,
    mappings: {
        conv: {
            accelerator: [1.1456, 1.5074, 1.2815, 2.958, 2.9453, 0.94193],
            launch: [141.54, 130.98, 2529.8],
            cpuBand: 0.04,
            cyclesBand: 0.027,
        },
        'depthwise-per-pixel': {
            accelerator: [1.0378, 0.92202, 16.655],
            launch: [1136.2, 1445.4],
            cpuBand: 0.025,
            cyclesBand: 0.043,
        },
        'depthwise-generic': {
            accelerator: [1.0271, 278.38],
            launch: [1.8073, 5.8736],
            cpuBand: 0.2,
            cyclesBand: 0.2,
        },
        'max-pool': {
            accelerator: [0.9999, 14.009],
            launch: [1497.9, 1766.2],
            cpuBand: 0.02,
            cyclesBand: 0.023,
        },
        'average-pool': {
            accelerator: [1.0121, 12.947],
            launch: [1.663, 1.9291],
            cpuBand: 0.023,
            cyclesBand: 0.023,
        },
        'fully-connected': {
            accelerator: [1.0258, 2.8237],
            launch: [924.86, 268.76, 975.44],
            cpuBand: 0.037,
            cyclesBand: 0.037,
        },
        add: {
            accelerator: [1.397, 14.863],
            launch: [1684.1, 952.88],
            cpuBand: 0.028,
            cyclesBand: 0.028,
        },
        mul: {
            accelerator: [1.4143, 6.5477],
            launch: [1650.7, 915.26],
            cpuBand: 0.2,
            cyclesBand: 0.2,
        },
    },
    software: {
        'conv-float': { coefficients: [1401.8, 125.95, 7.4803, 54.016], band: 0.26 },
        'conv-pointwise': { coefficients: [1962.7, 5.671, 53.752, 9.0116], band: 0.26 },
        'conv-pointwise-strided': { coefficients: [1682, 5.1204, 5.426, 54.361, 15.799], band: 0.91 },
        conv: { coefficients: [2158, 5.8918, 70.991, 61.462, 10.017, 9.5173], band: 0.28 },
        'transpose-conv': { coefficients: [5518.1, 101.37, 48.399, 27.382], band: 0.56 },
        'depthwise-float': { coefficients: [1394.4, 161.62, 17.959, 39.705], band: 0.25 },
        'depthwise-3x3': { coefficients: [6123.9, 0, 22.53, 55.033, 5.7623], band: 0.27 },
        'depthwise-opt': { coefficients: [0, 229.41, 22.416, 50.356, 44.473, 28.472], band: 0.31 },
        'depthwise-mult-4': { coefficients: [0, 482.13, 66.251, 4.8796], band: 0.5 },
        'depthwise-generic': { coefficients: [1912.8, 104.31, 2.7822, 183.32, 21.772], band: 0.29 },
        'fully-connected-float': { coefficients: [1263.9, 32.71, 7.9485], band: 0.25 },
        'fully-connected': { coefficients: [1297.4, 73.014, 3.1107], band: 0.26 },
        'average-pool-float': { coefficients: [2631.7, 16.212, 23.305], band: 0.5 },
        'average-pool': { coefficients: [1120.9, 95.844, 16.607, 18.025, 7.7771], band: 0.33 },
        'max-pool-float': { coefficients: [757.86, 67.775, 16.941], band: 0.25 },
        'max-pool': { coefficients: [1250.4, 118.05, 6.0072, 23.536, 12.243], band: 0.25 },
        'add-float': { coefficients: [980.46, 22.239], band: 0.25 },
        'sub-float': { coefficients: [958.22, 23.334], band: 0.5 },
        'div-float': { coefficients: [1399.9, 23.903], band: 0.5 },
        add: { coefficients: [1586.4, 90.884], band: 0.25 },
        mul: { coefficients: [1461.5, 38.932], band: 0.25 },
        sub: { coefficients: [1098.8, 100.38], band: 0.5 },
        'add-broadcast': { coefficients: [1501.6, 85.223], band: 0.25 },
        'sub-broadcast': { coefficients: [2774.6, 153.84], band: 0.29 },
        'mul-broadcast': { coefficients: [1400.7, 78.054], band: 0.57 },
        'squared-difference': { coefficients: [680.01, 148.09], band: 0.25 },
        'squared-difference-broadcast': { coefficients: [2039.4, 105.77], band: 0.27 },
        compare: { coefficients: [1121.3, 87.366], band: 0.25 },
        maximum: { coefficients: [1060.5, 20.851], band: 0.5 },
        minimum: { coefficients: [842.23, 93.169], band: 0.5 },
        prelu: { coefficients: [1762.3, 65.258], band: 0.5 },
        relu: { coefficients: [734.58, 63.825], band: 0.5 },
        'relu6': { coefficients: [736.51, 19.13], band: 0.5 },
        'leaky-relu': { coefficients: [755.69, 62.388], band: 0.5 },
        'hard-swish': { coefficients: [262.49, 131.71], band: 0.5 },
        elu: { coefficients: [703.5, 13.01], band: 0.5 },
        'relu-float': { coefficients: [750.06, 14.296], band: 0.5 },
        abs: { coefficients: [884.94, 64.883], band: 0.5 },
        rsqrt: { coefficients: [598.08, 600.53], band: 0.25 },
        'rsqrt-float': { coefficients: [432.63, 18.267], band: 0.5 },
        'sqrt-float': { coefficients: [496.63, 13.343], band: 0.5 },
        'square-float': { coefficients: [524.79, 7.9423], band: 0.5 },
        'exp-float': { coefficients: [712.84, 63.558], band: 0.5 },
        'log-float': { coefficients: [516.98, 35.027], band: 0.5 },
        'sin-float': { coefficients: [517.06, 33.363], band: 0.5 },
        'cos-float': { coefficients: [496.63, 35.741], band: 0.5 },
        'neg-float': { coefficients: [685.04, 11.437], band: 0.5 },
        'floor-float': { coefficients: [691.08, 9.5641], band: 0.5 },
        'ceil-float': { coefficients: [724.47, 9.5308], band: 0.5 },
        'round-float': { coefficients: [716.69, 16.002], band: 0.5 },
        'tanh-float': { coefficients: [675.89, 40.332], band: 0.5 },
        'logistic-float': { coefficients: [715.01, 93.611], band: 0.5 },
        logistic: { coefficients: [539.29, 681.82], band: 0.5 },
        tanh: { coefficients: [733.99, 662.5], band: 0.25 },
        cast: { coefficients: [698.23, 9.5304], band: 0.25 },
        'zeros-like': { coefficients: [695.03, 16.679], band: 0.5 },
        'softmax-float': { coefficients: [999.81, 93.902], band: 0.5 },
        'softmax-int16': { coefficients: [0, 91.654], band: 0.5 },
        softmax: { coefficients: [574.96, 575.07, 621.24], band: 0.14 },
        'log-softmax': { coefficients: [724.96, 775.52, 543.72], band: 0.5 },
        'l2-normalization': { coefficients: [797.62, 527.71, 61.086], band: 0.5 },
        'mean-float': { coefficients: [5037.6, 0, 216.07], band: 0.5 },
        mean: { coefficients: [2104, 154.15, 2.0746], band: 0.1 },
        sum: { coefficients: [4461.3, 233.34, 0], band: 0.5 },
        'reduce-max': { coefficients: [905.98, 231.27, 1.698], band: 0.5 },
        quantize: { coefficients: [728.84, 34.093], band: 0.044 },
        requantize: { coefficients: [569.29, 55.763], band: 0.5 },
        dequantize: { coefficients: [713.82, 152.82], band: 0.14 },
        shape: { coefficients: [458.32, 8.9311], band: 0.5 },
        pack: { coefficients: [513.74, 51.395, 51.645, 5.0084], band: 0.26 },
        split: { coefficients: [719.59, 75.898, 5.0084], band: 0.26 },
        gather: { coefficients: [930.19, 16.202, 5.0084], band: 0.42 },
        'arg-extreme': { coefficients: [814.27, 33.969, 12.844], band: 0.25 },
        'resize-nearest': { coefficients: [1275.7, 59.597, 5.0084], band: 0.33 },
        'resize-bilinear': { coefficients: [2210.6, 95.65, 119.13], band: 0.25 },
        'space-to-depth': { coefficients: [1069.6, 217.9, 5.0084], band: 0.25 },
        'depth-to-space': { coefficients: [1080.8, 39.979, 5.0084], band: 0.31 },
        'space-to-batch-nd': { coefficients: [1724.3, 67.674, 5.0084], band: 0.28 },
        'batch-to-space-nd': { coefficients: [1889.7, 60.29, 5.0084], band: 0.3 },
        reshape: { coefficients: [439.12, 5.0084], band: 0.033 },
        pad: { coefficients: [0, 277.69, 19.931, 4.5643], band: 0.12 },
        'mirror-pad': { coefficients: [0, 235.44], band: 0.5 },
        concatenation: { coefficients: [1093.7, 160.56, 16.739], band: 0.27 },
        transpose: { coefficients: [1127.2, 9.8994, 87.582], band: 0.47 },
        'strided-slice': { coefficients: [1974, 85.872, 5.0084], band: 0.27 },
        slice: { coefficients: [1462.2, 32.287, 5.0084], band: 0.34 },
        lstm: { coefficients: [4835.9, 1064.3, 14.158], band: 0.25 },
    },
};

;// CONCATENATED MODULE: ./lib/cpu/geometry.js

/** Sizes of a layer that cost models are made of. Missing tensors and dimensions count as 1. */
function outputElements({ outputs }) {
    return (0,integers/* product */.qM)(outputs[0]?.shape ?? []);
}
function inputElements({ inputs }) {
    return (0,integers/* product */.qM)(inputs[0]?.shape ?? []);
}
/** Elements of the largest input: what an element-wise operator walks at least. */
function largestInput({ inputs }) {
    return Math.max(0, ...inputs.map(({ shape }) => (0,integers/* product */.qM)(shape)));
}
/**
 * Pieces of memory that a tensor is cut into along an axis, or joined from: those before the axis,
 * of each tensor. The axis is the first one on which the whole and its parts differ.
 */
function pieces({ inputs, outputs }) {
    const parts = outputs.length > 1 ? outputs : inputs;
    const wholes = outputs.length > 1 ? inputs : outputs;
    const whole = [...wholes].sort((a, b) => (0,integers/* product */.qM)(b.shape) - (0,integers/* product */.qM)(a.shape))[0]?.shape ?? [];
    const part = parts[0]?.shape ?? [];
    const axis = whole.findIndex((length, at) => length !== part[at]);
    return parts.length * (0,integers/* product */.qM)(whole.slice(0, Math.max(0, axis)));
}
/** Output positions: batches x height x width of an NHWC map. */
function pixels(layer) {
    const shape = layer.outputs[0]?.shape ?? [];
    return (0,integers/* product */.qM)(shape.slice(0, -1));
}
/** Rows of the output maps of all batches. */
function outputRows({ outputs }) {
    return (0,integers/* product */.qM)(outputs[0]?.shape.slice(0, 2) ?? []);
}
function outputChannels({ outputs }) {
    return outputs[0]?.shape.at(-1) ?? 1;
}
function inputChannels({ inputs }) {
    return inputs[0]?.shape.at(-1) ?? 1;
}
/** Filter or pooling window, height x width. */
function windowArea({ window }) {
    return window ? window.filterHeight * window.filterWidth : 1;
}
/** Inputs of one output value of a convolution: filter height x width x input channels. */
function patch(layer) {
    return windowArea(layer) * inputChannels(layer);
}
/** Rows of the last axis: softmax and its like normalise each of them. */
function rows(layer) {
    const elements = inputElements(layer);
    return elements === 0 ? 0 : elements / inputChannels(layer);
}
/** Depthwise: outputs per input channel. */
function depthMultiplier(layer) {
    return outputChannels(layer) / inputChannels(layer);
}
/** Largest padding before the map on either axis, as TensorFlow Lite computes it. */
function paddingBefore({ inputs, outputs, window }) {
    const [, inHeight = 1, inWidth = 1] = inputs[0]?.shape ?? [];
    const [, outHeight = 1, outWidth = 1] = outputs[0]?.shape ?? [];
    if (!window)
        return [0, 0];
    const { filterHeight, filterWidth, dilationHeight, dilationWidth } = window;
    const before = (out, stride, reach, size) => Math.floor(Math.max((out - 1) * stride + reach - size, 0) / 2);
    return [
        before(outHeight, window.strideHeight, (filterHeight - 1) * dilationHeight + 1, inHeight),
        before(outWidth, window.strideWidth, (filterWidth - 1) * dilationWidth + 1, inWidth),
    ];
}
/** Window elements inside the map, summed over all output pixels. Dilation is not considered. */
function innerTaps(layer) {
    const { inputs, outputs, window } = layer;
    if (!window)
        return pixels(layer);
    const [batches = 1, outHeight = 1, outWidth = 1] = outputs[0]?.shape ?? [];
    const [, inHeight = 1, inWidth = 1] = inputs[0]?.shape ?? [];
    const [top, left] = paddingBefore(layer);
    const vertical = { out: outHeight, stride: window.strideHeight, filter: window.filterHeight };
    const horizontal = { out: outWidth, stride: window.strideWidth, filter: window.filterWidth };
    return (batches *
        axisTaps({ ...vertical, padding: top, size: inHeight }) *
        axisTaps({ ...horizontal, padding: left, size: inWidth }));
}
function axisTaps({ out, stride, filter, padding, size }) {
    const inside = (at) => {
        const start = at * stride - padding;
        return Math.max(0, Math.min(start + filter, size) - Math.max(start, 0));
    };
    return (0,integers/* sum */.cz)(Array.from({ length: out }, (_, at) => inside(at)));
}
function isDilated({ window }) {
    return window !== null && (window.dilationHeight > 1 || window.dilationWidth > 1);
}
function isPointwise(layer) {
    const [top, left] = paddingBefore(layer);
    return windowArea(layer) === 1 && !isDilated(layer) && top === 0 && left === 0;
}
function isStrided({ window }) {
    return window !== null && (window.strideHeight > 1 || window.strideWidth > 1);
}
/** Bytes of one element; 1 for types without a fixed size. */
function elementBytes(dtype) {
    return ELEMENT_BYTES.get(dtype ?? '') ?? 1;
}
const ELEMENT_BYTES = new Map([
    ...['float32', 'int32', 'uint32'].map((dtype) => [dtype, 4]),
    ...['int16', 'uint16', 'float16', 'bfloat16'].map((dtype) => [dtype, 2]),
    ...['int64', 'uint64', 'float64', 'complex64'].map((dtype) => [dtype, 8]),
]);

;// CONCATENATED MODULE: ./lib/cpu/law.js
/** Sum of the coefficients times their terms. */
function evaluate(terms, law, subject) {
    return terms.reduce((all, { of }, index) => all + (law.coefficients[index] ?? 0) * of(subject), 0);
}
/** A constant term. */
const ONE = { name: '1', of: () => 1 };

;// CONCATENATED MODULE: ./lib/cpu/kernels.js
/**
 * The kernels that run on the Cortex-M33, and what the cost of each is made of: CMSIS-NN for int8
 * convolutions, pooling and their like, TensorFlow Lite Micro's reference kernels for the rest.
 * Which CMSIS-NN function serves a layer follows arm_convolve_wrapper_s8.c and
 * arm_depthwise_conv_wrapper_s8.c (CMSIS-NN 24.02, without MVE).
 *
 * The coefficients are fitted (`coefficients.ts`) except where nothing was ever measured: there a
 * kernel states an upper bound with its reason.
 */



const isFloat = ({ inputs, outputs }) => [...inputs, ...outputs].some(({ dtype }) => dtype === 'float32');
const isAny = () => true;
const isInt8 = (layer) => !isFloat(layer);
const OUT = { name: 'output elements', of: outputElements };
const IN = { name: 'input elements', of: inputElements };
const ROWS = { name: 'rows', of: rows };
const PIXELS = { name: 'output pixels', of: pixels };
const MACS = {
    name: 'MACs',
    of: (layer) => outputElements(layer) * patch(layer),
};
const TAPS = {
    name: 'output elements x window',
    of: (layer) => outputElements(layer) * windowArea(layer),
};
const PIXEL_TAPS = {
    name: 'output pixels x window',
    of: (layer) => pixels(layer) * windowArea(layer),
};
/** As above, but only what of the windows lies inside the map. */
const INNER_TAPS = {
    name: 'window elements inside the map',
    of: innerTaps,
};
const INNER_PRODUCTS = {
    name: 'window elements inside the map x channels',
    of: (layer) => innerTaps(layer) * outputChannels(layer),
};
/** Four channels are multiplied at a time, the rest one by one. */
const TAP_QUADS = {
    name: 'output pixels x window x floor(channels / 4)',
    of: (layer) => PIXEL_TAPS.of(layer) * Math.floor(outputChannels(layer) / 4),
};
const TAP_SINGLES = {
    name: 'output pixels x window x (channels mod 4)',
    of: (layer) => PIXEL_TAPS.of(layer) * (outputChannels(layer) % 4),
};
/** im2col copies the patch of every output pixel. */
const PATCHES = {
    name: 'output pixels x patch',
    of: (layer) => pixels(layer) * patch(layer),
};
/** The inner loop takes four products at a time, the rest one by one. */
const QUADS = {
    name: 'output elements x floor(patch / 4)',
    of: (layer) => outputElements(layer) * Math.floor(patch(layer) / 4),
};
const SINGLES = {
    name: 'output elements x (patch mod 4)',
    of: (layer) => outputElements(layer) * (patch(layer) % 4),
};
/** The matrix product first adds up each output channel's weights; strided, for every row again. */
const WEIGHTS = {
    name: 'weights',
    of: (layer) => outputChannels(layer) * patch(layer),
};
const ROW_WEIGHTS = {
    name: 'output rows x weights',
    of: (layer) => outputRows(layer) * WEIGHTS.of(layer),
};
/**
 * What a kernel copies with memcpy: on a board a loop over bytes, wherever it is called from, so its
 * cycles are those that boards measured of RESHAPE.
 */
const COPIED_BYTES = {
    name: 'bytes copied',
    of: ({ outputs }) => (0,integers/* sum */.cz)(outputs.map(({ shape, dtype }) => (0,integers/* product */.qM)(shape) * elementBytes(dtype))),
};
/** Pieces that are copied at a time, where an axis is cut or tensors are joined along it. */
const PIECES = { name: 'pieces', of: pieces };
const SIDES = {
    name: 'tensors',
    of: ({ inputs, outputs }) => inputs.length + outputs.length,
};
const convolutions = [
    fitted('conv-float', 'CONV_2D float, reference', ['CONV_2D'], {
        accepts: isFloat,
        terms: [ONE, OUT, MACS, PATCH_ROWS()],
    }),
    fitted('conv-pointwise', 'CONV_2D int8 1x1 stride 1, CMSIS-NN', ['CONV_2D'], {
        accepts: (layer) => isPointwise(layer) && !isStrided(layer),
        terms: [ONE, WEIGHTS, OUT, QUADS],
    }),
    fitted('conv-pointwise-strided', 'CONV_2D int8 1x1 strided, CMSIS-NN', ['CONV_2D'], {
        accepts: isPointwise,
        terms: [ONE, PIXELS, ROW_WEIGHTS, OUT, QUADS],
    }),
    fitted('conv', 'CONV_2D int8, CMSIS-NN', ['CONV_2D'], {
        accepts: isAny,
        terms: [ONE, PATCHES, PIXEL_TAPS, OUT, QUADS, SINGLES],
    }),
    fitted('transpose-conv', 'TRANSPOSE_CONV, reference', ['TRANSPOSE_CONV'], {
        accepts: isAny,
        terms: [ONE, OUT, { name: 'input elements x filter', of: transposedTaps }, TRANSPOSED_MACS()],
    }),
];
const depthwise = [
    fitted('depthwise-float', 'DEPTHWISE_CONV_2D float, reference', ['DEPTHWISE_CONV_2D'], {
        accepts: isFloat,
        terms: [ONE, OUT, TAPS, INNER_PRODUCTS],
    }),
    fitted('depthwise-3x3', 'DEPTHWISE_CONV_2D int8 3x3, CMSIS-NN', ['DEPTHWISE_CONV_2D'], {
        accepts: (layer) => isSimpleDepthwise(layer) && isThreeByThree(layer),
        terms: [ONE, PIXELS, INNER_TAPS, OUT, INNER_PRODUCTS],
    }),
    fitted('depthwise-opt', 'DEPTHWISE_CONV_2D int8 multiplier 1, CMSIS-NN', ['DEPTHWISE_CONV_2D'], {
        accepts: isSimpleDepthwise,
        terms: [ONE, PIXELS, PIXEL_TAPS, OUT, TAP_QUADS, TAP_SINGLES],
    }),
    fitted('depthwise-mult-4', 'DEPTHWISE_CONV_2D int8 multiplier 4 n, CMSIS-NN', DEPTHWISE(), {
        accepts: (layer) => depthMultiplier(layer) % 4 === 0 && !isDilated(layer),
        terms: [ONE, PIXELS, OUT, TAPS],
    }),
    fitted('depthwise-generic', 'DEPTHWISE_CONV_2D int8 other, CMSIS-NN', DEPTHWISE(), {
        accepts: isAny,
        terms: [ONE, PIXELS, INNER_TAPS, OUT, INNER_PRODUCTS],
    }),
];
const MACS_OF_ROWS = {
    name: 'MACs',
    of: (layer) => outputElements(layer) * (layer.inputs[1]?.shape.at(-1) ?? 1),
};
const denseAndPools = [
    fitted('fully-connected-float', 'FULLY_CONNECTED float, reference', ['FULLY_CONNECTED'], {
        accepts: isFloat,
        terms: [ONE, OUT, MACS_OF_ROWS],
    }),
    fitted('fully-connected', 'FULLY_CONNECTED int8, CMSIS-NN', ['FULLY_CONNECTED'], {
        accepts: isAny,
        terms: [ONE, OUT, MACS_OF_ROWS],
    }),
    fitted('average-pool-float', 'AVERAGE_POOL_2D float, reference', ['AVERAGE_POOL_2D'], {
        accepts: isFloat,
        terms: [ONE, OUT, INNER_PRODUCTS],
    }),
    fitted('average-pool', 'AVERAGE_POOL_2D int8, CMSIS-NN', ['AVERAGE_POOL_2D'], {
        accepts: isAny,
        terms: [ONE, PIXELS, OUT, INNER_TAPS, INNER_PRODUCTS],
    }),
    fitted('max-pool-float', 'MAX_POOL_2D float, reference', ['MAX_POOL_2D'], {
        accepts: isFloat,
        terms: [ONE, OUT, INNER_PRODUCTS],
    }),
    fitted('max-pool', 'MAX_POOL_2D int8, CMSIS-NN', ['MAX_POOL_2D'], {
        accepts: isAny,
        terms: [ONE, PIXELS, OUT, INNER_TAPS, INNER_PRODUCTS],
    }),
];
const elementWise = [
    ...['ADD', 'SUB', 'DIV'].map((kind) => fitted(`${kind.toLowerCase()}-float`, `${kind} float, reference`, [kind], {
        accepts: (layer) => isFloat(layer) && !layer.broadcasts,
        terms: [ONE, OUT],
    })),
    fitted('add', 'ADD int8, CMSIS-NN', ['ADD'], {
        accepts: (layer) => isInt8(layer) && !layer.broadcasts,
        terms: [ONE, OUT],
    }),
    fitted('mul', 'MUL int8, CMSIS-NN', ['MUL'], {
        accepts: (layer) => isInt8(layer) && !layer.broadcasts,
        terms: [ONE, OUT],
    }),
    fitted('sub', 'SUB int8, reference', ['SUB'], {
        accepts: (layer) => isInt8(layer) && !layer.broadcasts,
        terms: [ONE, OUT],
    }),
    ...['ADD', 'SUB', 'MUL'].map((kind) => fitted(`${kind.toLowerCase()}-broadcast`, `${kind} int8 with broadcast, reference`, [kind], {
        accepts: isInt8,
        terms: [ONE, OUT],
    })),
    fitted('squared-difference', 'SQUARED_DIFFERENCE int8, reference', ['SQUARED_DIFFERENCE'], {
        accepts: ({ broadcasts }) => !broadcasts,
        terms: [ONE, OUT],
    }),
    fitted('squared-difference-broadcast', 'SQUARED_DIFFERENCE int8 with broadcast, reference', ['SQUARED_DIFFERENCE'], { accepts: isAny, terms: [ONE, OUT] }),
    fitted('compare', 'LESS, EQUAL and their like, reference', COMPARISONS(), {
        accepts: ({ broadcasts }) => !broadcasts,
        terms: [ONE, OUT],
    }),
    ...['MAXIMUM', 'MINIMUM', 'PRELU', 'RELU', 'RELU6', 'LEAKY_RELU', 'HARD_SWISH', 'ELU'].map((kind) => unary(kind, isInt8)),
    unary('RELU', isFloat, 'relu-float'),
    ...['ABS', 'RSQRT'].map((kind) => unary(kind, isInt8)),
    ...['RSQRT', 'SQRT', 'SQUARE', 'EXP', 'LOG', 'SIN', 'COS', 'NEG', 'FLOOR', 'CEIL', 'ROUND'].map((kind) => unary(kind, isFloat, `${kind.toLowerCase()}-float`)),
    unary('TANH', isFloat, 'tanh-float'),
    unary('LOGISTIC', isFloat, 'logistic-float'),
    unary('LOGISTIC', isInt8),
    unary('TANH', isInt8),
    fitted('cast', 'CAST, reference', ['CAST'], { accepts: isAny, terms: [ONE, OUT] }),
    unary('ZEROS_LIKE', isAny),
];
const normalising = [
    fitted('softmax-float', 'SOFTMAX float, reference', ['SOFTMAX'], {
        accepts: isFloat,
        terms: [ONE, OUT],
    }),
    fitted('softmax-int16', 'SOFTMAX int16, CMSIS-NN', ['SOFTMAX'], {
        accepts: ({ inputs }) => inputs[0]?.dtype === 'int16',
        terms: [ONE, OUT],
    }),
    fitted('softmax', 'SOFTMAX int8, CMSIS-NN', ['SOFTMAX'], {
        accepts: isAny,
        terms: [ONE, ROWS, OUT],
    }),
    fitted('log-softmax', 'LOG_SOFTMAX, reference', ['LOG_SOFTMAX'], {
        accepts: isAny,
        terms: [ONE, ROWS, OUT],
    }),
    fitted('l2-normalization', 'L2_NORMALIZATION, reference', ['L2_NORMALIZATION'], {
        accepts: isAny,
        terms: [ONE, ROWS, OUT],
    }),
    fitted('mean-float', 'MEAN float, reference', ['MEAN'], {
        accepts: isFloat,
        terms: [
            ONE,
            { name: 'input elements, over height and width', of: (layer) => meanElements(layer, true) },
            { name: 'input elements, other axes', of: (layer) => meanElements(layer, false) },
        ],
    }),
    fitted('mean', 'MEAN int8, reference', ['MEAN'], {
        accepts: isAny,
        terms: [ONE, IN, REDUCED_AXES()],
    }),
    fitted('sum', 'SUM int8, reference', ['SUM'], {
        accepts: isAny,
        terms: [ONE, IN, REDUCED_AXES()],
    }),
    fitted('reduce-max', 'REDUCE_MAX, reference', ['REDUCE_MAX'], {
        accepts: isAny,
        terms: [ONE, IN, REDUCED_AXES()],
    }),
];
const moving = [
    fitted('quantize', 'QUANTIZE from float, reference', ['QUANTIZE'], {
        accepts: isFloat,
        terms: [ONE, OUT],
    }),
    fitted('requantize', 'QUANTIZE from integers, reference', ['QUANTIZE'], {
        accepts: isAny,
        terms: [ONE, OUT],
    }),
    fitted('dequantize', 'DEQUANTIZE, reference', ['DEQUANTIZE'], {
        accepts: isAny,
        terms: [ONE, { name: 'products of doubles', of: doubleProducts }],
    }),
    fitted('shape', 'SHAPE, reference', ['SHAPE'], {
        accepts: isAny,
        terms: [ONE, { name: 'dimensions', of: ({ inputs }) => inputs[0]?.shape.length ?? 0 }],
    }),
    fitted('pack', 'PACK, UNPACK, reference', ['PACK', 'UNPACK'], {
        accepts: isAny,
        terms: [ONE, SIDES, PIECES, COPIED_BYTES],
    }),
    fitted('split', 'SPLIT, SPLIT_V, reference', ['SPLIT', 'SPLIT_V'], {
        accepts: isAny,
        terms: [ONE, PIECES, COPIED_BYTES],
    }),
    fitted('gather', 'GATHER, reference', ['GATHER'], {
        accepts: isAny,
        terms: [ONE, PIXELS, COPIED_BYTES],
    }),
    fitted('arg-extreme', 'ARG_MAX, ARG_MIN, reference', ['ARG_MAX', 'ARG_MIN'], {
        accepts: isAny,
        terms: [ONE, OUT, IN],
    }),
    fitted('resize-nearest', 'RESIZE_NEAREST_NEIGHBOR, reference', ['RESIZE_NEAREST_NEIGHBOR'], {
        accepts: isAny,
        terms: [ONE, PIXELS, COPIED_BYTES],
    }),
    fitted('resize-bilinear', 'RESIZE_BILINEAR, reference', ['RESIZE_BILINEAR'], {
        accepts: isAny,
        terms: [ONE, PIXELS, OUT],
    }),
    ...[...['SPACE_TO_DEPTH', 'DEPTH_TO_SPACE', 'SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND']].map((kind) => fitted(kind.toLowerCase().replaceAll('_', '-'), `${kind}, reference`, [kind], {
        accepts: isAny,
        terms: [ONE, PIXELS, COPIED_BYTES],
    })),
    fitted('reshape', 'RESHAPE, EXPAND_DIMS, SQUEEZE: one copy', ['RESHAPE', 'EXPAND_DIMS', 'SQUEEZE'], {
        accepts: isAny,
        terms: [ONE, COPIED_BYTES],
    }),
    fitted('pad', 'PAD, PADV2, reference', ['PAD', 'PADV2'], {
        accepts: isAny,
        terms: [ONE, PIXELS, IN, { name: 'padded elements', of: paddedElements }],
    }),
    fitted('mirror-pad', 'MIRROR_PAD, reference', ['MIRROR_PAD'], {
        accepts: isAny,
        terms: [ONE, OUT],
    }),
    fitted('concatenation', 'CONCATENATION, reference', ['CONCATENATION'], {
        accepts: isAny,
        terms: [
            ONE,
            { name: 'inputs', of: ({ inputs }) => inputs.length },
            { name: 'bytes', of: outputBytes },
        ],
    }),
    fitted('transpose', 'TRANSPOSE, reference', ['TRANSPOSE'], {
        accepts: isAny,
        terms: [ONE, OUT, PIXELS],
    }),
    fitted('strided-slice', 'STRIDED_SLICE, reference', ['STRIDED_SLICE'], {
        accepts: isAny,
        terms: [ONE, PIXELS, COPIED_BYTES],
    }),
    fitted('slice', 'SLICE, reference', ['SLICE'], {
        accepts: isAny,
        terms: [ONE, PIXELS, COPIED_BYTES],
    }),
    fitted('lstm', 'UNIDIRECTIONAL_SEQUENCE_LSTM', ['UNIDIRECTIONAL_SEQUENCE_LSTM'], {
        accepts: isAny,
        terms: [
            { name: 'time steps', of: timeSteps },
            OUT,
            { name: 'MACs of the gates', of: gateMacs },
        ],
    }),
];
const MOVED = {
    name: 'elements of the larger side',
    of: (layer) => Math.max(outputElements(layer), largestInput(layer)),
};
/** Kernels that no measurement covers: the slowest measured kernel of the same sort bounds them. */
const bounds = [
    bounded('data-movement', 'copies element by element', {
        kinds: [
            ...['GATHER_ND', 'BROADCAST_TO', 'FILL', 'SELECT_V2', 'READ_VARIABLE', 'ASSIGN_VARIABLE'],
            ...['REVERSE_V2', 'TILE', 'EMBEDDING_LOOKUP', 'CUMSUM', 'BROADCAST_ARGS'],
        ],
        terms: [ONE, MOVED],
        cycles: [2500, 110],
        reason: 'no slower per element than TRANSPOSE, the slowest copy measured on a board (101 cycles)',
    }),
    bounded('element-wise', 'element-wise arithmetic and comparisons', {
        kinds: [
            ...['DIV', 'FLOOR_DIV', 'FLOOR_MOD', 'POW', 'EQUAL', 'NOT_EQUAL', 'GREATER', 'LESS'],
            ...['GREATER_EQUAL', 'LESS_EQUAL', 'LOGICAL_AND', 'LOGICAL_OR', 'LOGICAL_NOT', 'ADD_N'],
            ...[
                'ADD',
                'SUB',
                'MUL',
                'MAXIMUM',
                'MINIMUM',
                'ABS',
                'NEG',
                'SQUARE',
                'SQRT',
                'RELU_N1_TO_1',
            ],
            ...['RELU6', 'LEAKY_RELU', 'PRELU', 'HARD_SWISH', 'FLOOR', 'CEIL', 'ROUND', 'RELU_0_TO_1'],
        ],
        terms: [ONE, MOVED],
        cycles: [2500, 160],
        reason: 'no slower per element than 1.5 times SQUARED_DIFFERENCE with broadcast, the slowest such kernel measured on a board (107 cycles)',
    }),
    bounded('transcendental', 'a mathematical function per element', {
        kinds: ['EXP', 'LOG', 'SIN', 'COS', 'ELU', 'GELU', 'RSQRT', 'TANH', 'LOGISTIC', 'L2_POOL_2D'],
        terms: [ONE, MOVED],
        cycles: [2500, 900],
        reason: 'no slower per element than 1.3 times LOGISTIC on a board (686 cycles)',
    }),
    bounded('reduce-extreme', 'a search along an axis', {
        kinds: ['REDUCE_MIN', 'REDUCE_PROD', 'REDUCE_ANY', 'REDUCE_ALL'],
        terms: [ONE, MOVED],
        cycles: [2500, 300],
        reason: 'no slower per element than REDUCE_MAX (about 280 cycles by its instructions)',
    }),
    bounded('recurrent', 'products in a plain loop', {
        kinds: ['SVDF'],
        terms: [ONE, { name: 'elements of the weights', of: weightElements }],
        cycles: [5000, 25],
        reason: 'no slower per product than 1.4 times the LSTM measured on a board (18 cycles)',
    }),
    bounded('batch-matmul', 'products in a plain loop', {
        kinds: ['BATCH_MATMUL'],
        terms: [
            ONE,
            { name: 'MACs', of: (layer) => outputElements(layer) * inputChannels(layer) },
        ],
        cycles: [5000, 25],
        reason: 'no slower per product than 1.4 times the LSTM measured on a board (18 cycles)',
    }),
];
const SOFTWARE_KERNELS = [
    ...convolutions,
    ...depthwise,
    ...denseAndPools,
    ...elementWise,
    ...normalising,
    ...moving,
    ...bounds,
];
/** The kernel that runs a layer in software; undefined where nothing is known of it. */
function findKernel(layer) {
    return SOFTWARE_KERNELS.find((one) => one.kinds.includes(layer.kind) && one.accepts(layer));
}
function fitted(id, title, kinds, fit) {
    return { id, title, kinds, ...fit, bound: null };
}
function unary(kind, accepts, id = kind.toLowerCase().replaceAll('_', '-')) {
    const type = id.endsWith('-float') ? 'float' : 'int8';
    return fitted(id, `${kind} ${type}, reference`, [kind], { accepts, terms: [ONE, OUT] });
}
function bounded(id, title, bound) {
    const { kinds, terms, cycles, reason } = bound;
    return { id, title, kinds, accepts: isAny, terms, bound: { cycles, reason } };
}
function COMPARISONS() {
    return ['EQUAL', 'NOT_EQUAL', 'GREATER', 'LESS', 'GREATER_EQUAL', 'LESS_EQUAL'];
}
function DEPTHWISE() {
    return ['DEPTHWISE_CONV_2D'];
}
function PATCH_ROWS() {
    return {
        name: 'output elements x filter height x filter width',
        of: (layer) => outputElements(layer) * windowArea(layer),
    };
}
function isSimpleDepthwise(layer) {
    const batches = layer.inputs[0]?.shape[0] ?? 1;
    return depthMultiplier(layer) === 1 && !isDilated(layer) && batches === 1;
}
function isThreeByThree(layer) {
    const { window } = layer;
    const [top, left] = paddingBefore(layer);
    return window?.filterHeight === 3 && window.filterWidth === 3 && top <= 1 && left <= 1;
}
/** TRANSPOSE_CONV has the output's shape as input 0, the filter as 1 and the map as 2. */
function transposedTaps(layer) {
    return (0,integers/* product */.qM)(layer.inputs[2]?.shape ?? []) * windowArea(layer);
}
function TRANSPOSED_MACS() {
    return {
        name: 'MACs',
        of: (layer) => (0,integers/* product */.qM)(layer.inputs[2]?.shape ?? []) * windowArea(layer) * outputChannels(layer),
    };
}
/** For each input element the kernel looks for each of its axes among the reduced ones. */
function REDUCED_AXES() {
    return {
        name: 'input elements x rank x reduced axes',
        of: (layer) => inputElements(layer) *
            (layer.inputs[0]?.shape.length ?? 1) *
            (0,integers/* product */.qM)(layer.inputs[1]?.shape ?? []),
    };
}
/** Over height and width of an NHWC map, with the axes kept, the float kernel has a short loop. */
function meanElements(layer, overMap) {
    const [output] = layer.outputs;
    const isMap = output?.shape.length === 4 && (0,integers/* product */.qM)(layer.inputs[1]?.shape ?? []) === 2;
    return isMap === overMap ? inputElements(layer) : 0;
}
/** Operators whose outputs TensorFlow Lite quantizes by a power of two. */
const POWER_OF_TWO_SCALES = new Set([
    ...['SOFTMAX', 'LOGISTIC', 'TANH', 'LOG_SOFTMAX', 'L2_NORMALIZATION'],
]);
/** Of a row of a softmax: a class and its runner-up; the others are the zero point. */
const LIKELY_CLASSES = 2;
function zeroPoints(layer) {
    const elements = outputElements(layer);
    if (layer.producer === 'ZEROS_LIKE')
        return elements;
    if (layer.producer !== 'SOFTMAX')
        return 0;
    return Math.max(0, elements - LIKELY_CLASSES * rows(layer));
}
/**
 * DEQUANTIZE multiplies each element by a scale of type double, in software: 109 instructions, 88
 * where the scale is a power of two, 50 where the element is the zero point (libgcc
 * config/arm/ieee754-df.S: i2d, dmul and d2f leave early for 0, dmul for powers of two).
 */
function doubleProducts(layer) {
    const zeros = zeroPoints(layer);
    const others = outputElements(layer) - zeros;
    const perOther = POWER_OF_TWO_SCALES.has(layer.producer ?? '') ? 88 : 109;
    return (others * perOther + zeros * 50) / 109;
}
function outputBytes(layer) {
    return outputElements(layer) * elementBytes(layer.outputs[0]?.dtype);
}
function paddedElements(layer) {
    return Math.max(0, outputElements(layer) - inputElements(layer));
}
/** Of all batches. */
function timeSteps({ outputs }) {
    return (0,integers/* product */.qM)(outputs[0]?.shape.slice(0, -1) ?? []);
}
/** Weights of all gates are matrices `[units, inputs]`; each is used once per time step and batch. */
function gateMacs(layer) {
    const units = outputChannels(layer);
    const matrices = layer.inputs
        .slice(1)
        .filter(({ shape, isConstant }) => isConstant && shape.length >= 2 && shape[0] === units);
    return timeSteps(layer) * (0,integers/* sum */.cz)(matrices.map(({ shape }) => (0,integers/* product */.qM)(shape)));
}
function weightElements({ inputs }) {
    return (0,integers/* sum */.cz)(inputs.slice(1).map(({ shape }) => (0,integers/* product */.qM)(shape)));
}

;// CONCATENATED MODULE: ./lib/cpu/programs.js
/**
 * How the MVP's kernels launch programs, and what the cost of that is made of: one record per way
 * of mapping an operator to programs. Cycles of the accelerator on a board exceed the simulator's
 * ideal count by memory stalls that depend on the inner loop, and the CPU's cycles count programs,
 * not elements.
 *
 * Source of the mappings: gecko_sdk platform/compute/nn/mvp/src and platform/compute/math/mvp/src.
 */



function programsOf(runs) {
    return (0,integers/* sum */.cz)(runs.map(({ count }) => count));
}
function idealCyclesOf(runs) {
    return (0,integers/* sum */.cz)(runs.map(({ count, cycles }) => count * cycles));
}
/** The pass that scales a convolution's input (SL_MVP_OPTIMIZE_SPEED 1) ends in register 6. */
function isScaling({ last }) {
    return last === 'R6';
}
/** The pass that clamps outputs to an activation's range ends in register 3. */
function isClamp({ last }) {
    return last === 'R3';
}
const PROGRAMS = { name: 'programs', of: ({ runs }) => programsOf(runs) };
const IDEAL = { name: 'ideal cycles', of: ({ runs }) => idealCyclesOf(runs) };
/**
 * Regions of equal padding (and groups of rows) that the generic depthwise kernel plans one by one:
 * each takes one program, or one per channel.
 */
function plannedRegions({ layer, runs }) {
    const channels = inputChannels(layer);
    const main = runs.filter((run) => !isClamp(run));
    return (0,integers/* sum */.cz)(main.map(({ count }) => (count % channels === 0 ? count / channels : count)));
}
/** Cycles per output of a convolution that are not products: bias, scale, store; one more when adding a pair. */
const OVERHEAD = { serial: 3, parallel: 4 };
function mainRuns({ runs }, parallel) {
    return runs.filter((run) => !isScaling(run) && !isClamp(run) && run.parallel === parallel);
}
/** Outputs that parallel programs compute, by their share of the products. */
function outputsOf(launched, parallel) {
    const pairs = idealCyclesOf(mainRuns(launched, true)) * 2;
    const singles = idealCyclesOf(mainRuns(launched, false));
    const share = (parallel ? pairs : singles) / Math.max(1, pairs + singles);
    return share * outputElements(launched.layer);
}
function productsOf(launched, parallel) {
    const runs = mainRuns(launched, parallel);
    const overhead = OVERHEAD[parallel ? 'parallel' : 'serial'] * outputsOf(launched, parallel);
    const perProgram = outputChannels(launched.layer) * programsOf(runs);
    return Math.max(0, idealCyclesOf(runs) - overhead - perProgram);
}
function channelPrograms({ layer, runs }) {
    return outputChannels(layer) * programsOf(runs);
}
/** A filter that is one row or one column takes 858 instructions per program, a square one 797. */
function weightedPixels({ layer, runs }) {
    const { filterHeight = 1, filterWidth = 1 } = layer.window ?? {};
    const isLine = filterHeight === 1 || filterWidth === 1;
    return programsOf(runs) * (isLine ? 858 / 797 : 1);
}
/** The kernel's code is not in the cache. */
const FRESH = {
    name: 'after a layer of another kind',
    of: ({ isRepeat }) => (isRepeat ? 0 : 1),
};
const convolution = {
    id: 'conv',
    title: 'CONV_2D',
    kinds: ['CONV_2D'],
    accepts: () => true,
    accelerator: [
        {
            name: 'ideal cycles of the scaling pass',
            of: ({ runs }) => idealCyclesOf(runs.filter(isScaling)),
        },
        { name: 'products of pairs', of: (launched) => productsOf(launched, true) },
        { name: 'single products', of: (launched) => productsOf(launched, false) },
        { name: 'outputs of parallel programs', of: (launched) => outputsOf(launched, true) },
        { name: 'outputs of serial programs', of: (launched) => outputsOf(launched, false) },
        { name: 'channels x programs', of: channelPrograms },
    ],
    launch: [ONE, FRESH, PROGRAMS],
    fixedTerms: 2,
    prior: null,
    sameAs: null,
};
const depthwisePerPixel = {
    id: 'depthwise-per-pixel',
    title: 'DEPTHWISE_CONV_2D, a program per output pixel',
    kinds: ['DEPTHWISE_CONV_2D'],
    accepts: ({ runs }) => runs.every(({ optimized }) => optimized),
    accelerator: [IDEAL, { name: 'channels x programs', of: channelPrograms }, PROGRAMS],
    launch: [ONE, { name: 'programs, weighted by filter shape', of: weightedPixels }],
    fixedTerms: 1,
    prior: null,
    sameAs: null,
};
/**
 * A layer takes 1460 instructions, each region that is planned 714, each program 1620; and bytes are
 * copied and cleared one by one: for each region two records of 130 integers, for each layer three
 * such records but for their sizes, for each program 32 bytes.
 *
 * Source: counted in gecko_sdk v4.4.1 sli_mvp_ml_depthwise_conv2d.cc, gcc 12.2 -O3.
 */
const depthwiseGeneric = {
    id: 'depthwise-generic',
    title: 'DEPTHWISE_CONV_2D, a program per region',
    kinds: ['DEPTHWISE_CONV_2D'],
    accepts: () => true,
    accelerator: [IDEAL, PROGRAMS],
    launch: [
        {
            name: 'instructions',
            of: (launched) => 1460 + 714 * plannedRegions(launched) + 1620 * programsOf(launched.runs),
        },
        {
            name: 'bytes copied and cleared',
            of: (launched) => 1330 + 1040 * plannedRegions(launched) + 32 * programsOf(launched.runs),
        },
    ],
    fixedTerms: 0,
    prior: [1.83, 5],
    sameAs: null,
};
const maxPool = {
    id: 'max-pool',
    title: 'MAX_POOL_2D',
    kinds: ['MAX_POOL_2D'],
    accepts: () => true,
    accelerator: [IDEAL, PROGRAMS],
    launch: [ONE, PROGRAMS],
    fixedTerms: 1,
    prior: null,
    sameAs: null,
};
/**
 * The kernel first checks every output pixel (565 instructions each), then launches a program per
 * region and channels (1100 instructions) or per pixel (929), after 553 of its own.
 */
const averagePool = {
    id: 'average-pool',
    title: 'AVERAGE_POOL_2D',
    kinds: ['AVERAGE_POOL_2D'],
    accepts: () => true,
    accelerator: [IDEAL, PROGRAMS],
    launch: [
        { name: 'instructions of the checks', of: ({ layer }) => 565 * pixels(layer) },
        {
            name: 'instructions of the launch',
            of: ({ runs }) => 553 + (0,integers/* sum */.cz)(runs.map(({ count, optimized }) => count * (optimized ? 929 : 1100))),
        },
    ],
    fixedTerms: 1,
    prior: [1.6, 1.83],
    sameAs: null,
};
const fullyConnected = {
    id: 'fully-connected',
    title: 'FULLY_CONNECTED',
    kinds: ['FULLY_CONNECTED'],
    accepts: () => true,
    accelerator: [
        IDEAL,
        { name: 'outputs', of: ({ layer }) => (0,integers/* product */.qM)(layer.outputs[0]?.shape ?? []) },
    ],
    launch: [ONE, FRESH, PROGRAMS],
    fixedTerms: 2,
    prior: [1080, 0, 820],
    sameAs: null,
};
const add = {
    id: 'add',
    title: 'ADD',
    kinds: ['ADD'],
    accepts: () => true,
    accelerator: [IDEAL, PROGRAMS],
    launch: [ONE, PROGRAMS],
    fixedTerms: 1,
    prior: null,
    sameAs: null,
};
const mul = {
    id: 'mul',
    title: 'MUL',
    kinds: ['MUL'],
    accepts: () => true,
    accelerator: [IDEAL, PROGRAMS],
    launch: [ONE, PROGRAMS],
    fixedTerms: 1,
    prior: [1700, 930],
    sameAs: null,
};
/** A program per input pixel and output channel; no board was ever measured with it. */
const transposeConv = {
    id: 'transpose-conv',
    title: 'TRANSPOSE_CONV',
    kinds: ['TRANSPOSE_CONV'],
    accepts: () => true,
    accelerator: [IDEAL, { name: 'none', of: () => 0 }, PROGRAMS],
    launch: [ONE, PROGRAMS],
    fixedTerms: 1,
    prior: null,
    sameAs: 'depthwise-per-pixel',
};
const PROGRAM_MAPPINGS = [
    convolution,
    depthwisePerPixel,
    depthwiseGeneric,
    maxPool,
    averagePool,
    fullyConnected,
    add,
    mul,
    transposeConv,
];
/** How the MVP runs a layer; undefined where the MVP has no kernel of this kind. */
function findMapping(launched) {
    return PROGRAM_MAPPINGS.find((one) => one.kinds.includes(launched.layer.kind) && one.accepts(launched));
}
/**
 * The programs of a convolution that is built without the scaling pass (SL_MVP_OPTIMIZE_SPEED 0):
 * each product takes three ideal cycles instead of one. Other layers, and convolutions that are
 * given without the pass, stay as they are.
 *
 * Source: gecko_sdk v4.4.1 platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c.
 */
function unscaledRuns(launched) {
    const { layer, runs } = launched;
    if (layer.kind !== 'CONV_2D' || !runs.some(isScaling))
        return runs;
    const products = productsOf(launched, true) + productsOf(launched, false);
    const main = runs.filter((run) => !isScaling(run) && !isClamp(run));
    const growth = 1 + (2 * products) / Math.max(1, idealCyclesOf(main));
    return runs
        .filter((run) => !isScaling(run))
        .map((run) => (isClamp(run) ? run : { ...run, cycles: run.cycles * growth }));
}
const LONGEST_STRIDE = 2047;
/**
 * Products that the CPU computes itself: a convolution over one long row is cut into chunks without
 * padding, and the columns at its ends that need padding are left to plain loops.
 *
 * Source: gecko_sdk platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c, the one-dimensional form.
 */
function borderProducts(layer) {
    const { inputs, outputs, window } = layer;
    const [, height = 1, width = 1, channels = 1] = inputs[0]?.shape ?? [];
    const [, outHeight = 1, outWidth = 1, filters = 1] = outputs[0]?.shape ?? [];
    if (layer.kind !== 'CONV_2D' || window?.padding !== 'SAME')
        return 0;
    const isRow = height === 1 && outHeight === 1 && window.filterHeight === 1;
    if (!isRow || Math.max(width * channels, outWidth * filters) <= LONGEST_STRIDE)
        return 0;
    const { filterWidth, strideWidth } = window;
    const padding = Math.max((outWidth - 1) * strideWidth + filterWidth - width, 0);
    const left = Math.floor(padding / 2);
    const columns = (0,integers/* ceilDiv */.fE)(left, strideWidth) + (0,integers/* ceilDiv */.fE)(padding - left, strideWidth);
    return columns * filters * filterWidth * channels;
}

;// CONCATENATED MODULE: ./lib/cpu/estimate-layer.js
/**
 * What one layer costs on a board: cycles the CPU is active, and cycles that pass.
 *
 * While the MVP runs a program the CPU sets up the next one, then loads it, which neither can
 * overlap. So a layer of programs 1..n takes
 *
 *     fixed + prepare + n x serial + sum over i < n of max(program i, prepare) + program n
 *
 * where `serial` (loading, starting, waking up) is the same for every operator, and `prepare` is
 * what else the CPU spends per program. Times of published boards follow this within the
 * resolution of their timer (`docs/accuracy.md`).
 */






/** The layer's cost on a board, never a silent 0: unknown operators have a null value. */
function estimateLayer({ layer, runs, optimizeSpeed, isRepeat = false }, coefficients = COEFFICIENTS) {
    if (!runs || runs.length === 0)
        return estimateSoftware(layer, coefficients);
    const given = { layer, runs, isRepeat };
    const launched = optimizeSpeed === 0 ? { ...given, runs: unscaledRuns(given) } : given;
    const mapping = findMapping(launched);
    if (!mapping)
        return { cpuCycles: UNKNOWN, cycles: UNKNOWN, model: layer.kind };
    return estimateLaunched({ ...launched, mapping }, coefficients);
}
function estimateSoftware(layer, coefficients) {
    const kernel = findKernel(layer);
    const law = kernel && lawOf(kernel, coefficients);
    if (!kernel || !law)
        return { cpuCycles: UNKNOWN, cycles: UNKNOWN, model: layer.kind };
    const value = Math.round(evaluate(kernel.terms, law, layer));
    const estimate = { value, atLeast: false, band: law.band };
    return { cpuCycles: estimate, cycles: estimate, model: kernel.id };
}
function lawOf({ id, bound }, { software }) {
    return bound ? { coefficients: bound.cycles, band: null } : software[id];
}
function estimateLaunched(mapped, coefficients) {
    const { mapping } = mapped;
    const fit = coefficients.mappings[mapping.sameAs ?? mapping.id];
    if (!fit)
        return { cpuCycles: UNKNOWN, cycles: UNKNOWN, model: mapping.id };
    const acceleratorCycles = acceleratorCyclesOf(mapped, fit);
    const { fixed, perProgram } = launchCyclesOf(mapped, fit);
    const cycles = elapsedCycles(mapped.runs, {
        acceleratorCycles,
        fixed,
        perProgram,
        serial: coefficients.serialCycles,
    });
    const cpu = fixed + perProgram * programsOf(mapped.runs);
    const isMeasured = mapping.sameAs === null;
    return {
        cpuCycles: estimateOf(cpu, isMeasured ? fit.cpuBand : null),
        cycles: estimateOf(cycles, isMeasured ? cyclesBandOf(mapped, fit) : null),
        model: `mvp/${mapping.id}`,
    };
}
function estimateOf(value, band) {
    return { value: Math.round(value), atLeast: false, band };
}
/**
 * Ratio of a board's cycles to the ideal count for convolutions without the scaling pass: their
 * inner loop of three cycles hides the memory's stalls. Published boards of before GSDK 4.1, whose
 * kernels had no such pass: median 1.012 (1.000 to 1.071) of 10 layers.
 */
const UNSCALED_STALLS = 1.012;
/** The largest of them: no board of a newer SDK was published without the pass. */
const UNSCALED_BAND = 0.07;
function isUnscaled({ mapping, runs }) {
    return mapping.id === 'conv' && !runs.some(isScaling);
}
function cyclesBandOf(mapped, { cyclesBand }) {
    return isUnscaled(mapped) ? Math.max(UNSCALED_BAND, cyclesBand ?? 0) : cyclesBand;
}
/** Cycles the MVP is busy on a board, memory stalls included. */
function acceleratorCyclesOf(mapped, fit) {
    const { mapping, runs } = mapped;
    if (isUnscaled(mapped))
        return UNSCALED_STALLS * idealCyclesOf(runs);
    return evaluate(mapping.accelerator, { coefficients: fit.accelerator, band: null }, mapped);
}
/** Per product in a plain loop: as the LSTM's on a board; no board was published with such a layer. */
const BORDER_CYCLES = 18;
/** Cycles the CPU spends on launching a layer's programs. */
function launchCyclesOf(mapped, fit) {
    const { mapping } = mapped;
    const { launch, fixedTerms } = mapping;
    const cycles = launch.map(({ of }, index) => (fit.launch[index] ?? 0) * of(mapped));
    const variable = (0,integers/* sum */.cz)(cycles.slice(fixedTerms));
    return {
        fixed: (0,integers/* sum */.cz)(cycles.slice(0, fixedTerms)) + BORDER_CYCLES * borderProducts(mapped.layer),
        perProgram: variable / Math.max(1, programsOf(mapped.runs)),
    };
}
/** The formula at the head of this file; each program's share of the accelerator is its ideal one. */
function elapsedCycles(runs, pipeline) {
    const { acceleratorCycles, fixed, perProgram, serial } = pipeline;
    const load = Math.min(serial, perProgram);
    const prepare = perProgram - load;
    const stalls = acceleratorCycles / Math.max(1, idealCyclesOf(runs));
    const overlapped = (0,integers/* sum */.cz)(runs.map(({ count, cycles }) => count * Math.max(cycles * stalls, prepare)));
    const last = (runs.at(-1)?.cycles ?? 0) * stalls;
    return fixed + prepare + programsOf(runs) * load + overlapped - Math.max(last, prepare) + last;
}

// EXTERNAL MODULE: ./lib/operators/registry.js + 11 modules
var registry = __nccwpck_require__(8961);
// EXTERNAL MODULE: ./lib/target/runtime.js
var runtime = __nccwpck_require__(5141);
;// CONCATENATED MODULE: ./lib/profile/board.js
/** What a layer and a model cost on a board: estimates, each with its error band (docs/accuracy.md). */






/**
 * A runtime's own `optimizeSpeed` decides its memory. Time is that of the boards that were measured,
 * unless the user says how theirs is built.
 */
function boardCostOf(context, on) {
    const { outcome, target, macs } = on;
    const { cpuCycles, cycles, model } = estimateLayer({
        layer: (0,registry/* describeOperator */.yG)(context.operator).cpu(context),
        runs: outcome?.accelerated === true ? outcome.runs : null,
        isRepeat: isRepeat(context),
        optimizeSpeed: target.timedOptimizeSpeed ?? runtime/* MEASURED_OPTIMIZE_SPEED */.v,
    });
    return { costModel: model, macs, cpuCycles, ...spent({ cycles, macs, target }) };
}
function isRepeat({ subgraph, operator }) {
    return subgraph.operators[operator.index - 1]?.kind === operator.kind;
}
/** The whole model: from the first operator's start to the last one's end. */
function boardTotals(costs, target) {
    const total = (of) => totalOf(costs.map((cost) => ({ group: cost.costModel, estimate: of(cost) })));
    return {
        cpuCycles: total(({ cpuCycles }) => cpuCycles),
        ...spent({
            cycles: total(({ cycles }) => cycles),
            macs: (0,integers/* sum */.cz)(costs.map((cost) => cost.macs)),
            target,
        }),
    };
}
function spent({ cycles, macs, target }) {
    const { clockHz, accelerator } = target;
    return {
        cycles,
        latencySeconds: estimateLatency(cycles, clockHz),
        energyJoules: estimateEnergy({ cycles, macs, clockHz, usesMvp: accelerator === 'mvp' }),
    };
}


/***/ }),

/***/ 3276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ BufferHashes)
/* harmony export */ });
/* harmony import */ var _util_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2934);

/** Hashes of buffers' contents, each computed once per model however often it is asked for. */
class BufferHashes {
    #known = new Map();
    of(buffer) {
        const known = this.#known.get(buffer);
        if (known !== undefined)
            return known;
        const hash = (0,_util_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hashBytes */ .y)(buffer.data);
        this.#known.set(buffer, hash);
        return hash;
    }
}


/***/ }),

/***/ 9835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ splitFlash),
/* harmony export */   DT: () => (/* binding */ duplicateBuffers)
/* harmony export */ });
/* unused harmony export totalBytes */
/* harmony import */ var _util_integers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2897);
/* harmony import */ var _buffer_hashes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3276);


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
function splitFlash(model, hashes = new _buffer_hashes_js__WEBPACK_IMPORTED_MODULE_0__/* .BufferHashes */ .H()) {
    const duplicates = duplicateBuffers(model.buffers, hashes);
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
            bytes += claimBuffer(split, tensor, partOf(operator, position));
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
    return (0,_util_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .sum */ .cz)(splits.flatMap((split) => Object.values({ ...split })));
}
function partOf(operator, position) {
    return BIAS_INPUT[operator.kind] === position ? 'biases' : 'weights';
}
/**
 * Buffers with the same bytes as an earlier one, by their index, with that one's: only buffers that a
 * few of their bytes do not tell apart are hashed, and only equal hashes compared.
 */
function duplicateBuffers(buffers, hashes = new _buffer_hashes_js__WEBPACK_IMPORTED_MODULE_0__/* .BufferHashes */ .H()) {
    const alike = new Map();
    for (const buffer of buffers) {
        if (buffer.data.length === 0)
            continue;
        const key = sampleOf(buffer.data);
        const group = alike.get(key);
        if (group === undefined)
            alike.set(key, [buffer]);
        else
            group.push(buffer);
    }
    const duplicates = new Map();
    for (const group of alike.values()) {
        if (group.length > 1)
            collectDuplicates(group, { hashes, duplicates });
    }
    return duplicates;
}
const SAMPLES = 8;
/** The length and a few bytes from all over: a cheap key that equal contents share. */
function sampleOf(bytes) {
    const step = Math.ceil(bytes.length / SAMPLES);
    let key = String(bytes.length);
    for (let at = 0; at < bytes.length; at += step)
        key += `,${bytes[at] ?? 0}`;
    return key;
}
function collectDuplicates(buffers, { hashes, duplicates }) {
    const firstByContent = new Map();
    for (const buffer of buffers) {
        const hash = hashes.of(buffer);
        const first = firstByContent.get(hash);
        if (first === undefined)
            firstByContent.set(hash, buffer);
        else if (first.data.every((byte, at) => byte === buffer.data[at])) {
            duplicates.set(buffer.index, first.index);
        }
    }
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
// eslint-disable-next-line no-control-regex -- ASCII is the question
const ASCII = /^[\x00-\x7f]*$/;
function utf8Length(text) {
    if (ASCII.test(text))
        return text.length;
    let bytes = 0;
    for (const character of text) {
        const point = character.codePointAt(0) ?? 0;
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
    return bytes;
}


/***/ }),

/***/ 9128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createMemo),
  w: () => (/* binding */ measureModel)
});

// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __nccwpck_require__(2897);
// EXTERNAL MODULE: ./lib/operators/layer-context.js
var layer_context = __nccwpck_require__(9474);
// EXTERNAL MODULE: ./lib/operators/registry.js + 11 modules
var registry = __nccwpck_require__(8961);
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
        const layer = (0,layer_context/* layerContextOf */.i)(model, subgraph, operator);
        const kernel = { ...setting, onMvp: setting.accelerator === 'mvp' && onMvp(layer) };
        const memory = (0,registry/* describeOperator */.yG)(operator).memory(layer, kernel);
        const isKnown = memory !== 'unknown';
        return { layer, memory: isKnown ? memory : UNKNOWN_MEMORY, isKnown };
    }));
}

// EXTERNAL MODULE: ./lib/arena/greedy-planner.js
var greedy_planner = __nccwpck_require__(9902);
// EXTERNAL MODULE: ./lib/operators/kinds/control-flow.js
var control_flow = __nccwpck_require__(7561);
;// CONCATENATED MODULE: ./lib/arena/lifetimes.js
/**
 * When each tensor and scratch buffer is alive, in the allocator's clock.
 *
 * Source: tflite-micro micro/micro_allocation_info.cc `MarkAllocationLifetimes`.
 */

/** The walk ends here: no part runs a network of so many steps. */
const LONGEST_WALK = 1_000_000;
/**
 * Total: a call of a subgraph that is already running (which no runtime loads) is left out, and a
 * walk of more than a million steps ends there.
 */
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
        if (subgraph === undefined || this.#open.has(index))
            return;
        this.#open.add(index);
        this.callers[index] ??= this.#mainLayer;
        this.#touch(subgraph, subgraph.inputs);
        for (const operator of subgraph.operators)
            this.#run(subgraph, operator);
        this.#touch(subgraph, subgraph.outputs);
        this.#open.delete(index);
    }
    #run(subgraph, operator) {
        if (this.layers.length > LONGEST_WALK)
            return;
        if (subgraph.index === 0)
            this.#mainLayer = operator.index;
        this.#tick();
        const started = this.#now;
        this.#create(subgraph, operator.outputs);
        for (const called of (0,control_flow/* calledSubgraphs */.J)(operator)) {
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

// EXTERNAL MODULE: ./lib/arena/persistent.js
var arena_persistent = __nccwpck_require__(5198);
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
    return (0,integers/* alignUp */.DQ)(most, arena_persistent/* BUFFER_ALIGNMENT */.nr);
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
    const temporaries = (0,integers/* sum */.cz)(fetched.map((tensor) => temporaryBytes(tensor, structs)));
    const list = requestList(requests, structs);
    const spared = layer.memory.requestsLast === true ? sparedBytes(fetched, structs) : 0;
    return Math.max(list + temporaries + (layer.memory.requestsLast === true ? tail.before : tail.after), (0,integers/* alignUp */.DQ)(list + temporaries - spared, arena_persistent/* BUFFER_ALIGNMENT */.nr) + tail.after, requestList(requests + layer.memory.scratch.length, structs) + tail.after);
}
/**
 * The allocator does not keep persistent requests off temporary tensors. What they may overwrite
 * without harm is the end of the tensor fetched last: its zero points and its quantized dimension.
 */
function sparedBytes(fetched, structs) {
    const [quantization, zeroPoints] = (0,arena_persistent/* quantizationStructs */.S3)(fetched.at(-1), structs);
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
    const parts = [structs.tensor, ...(0,arena_persistent/* quantizationStructs */.S3)(tensor, structs)];
    return (0,integers/* sum */.cz)(parts.map(({ bytes }) => (0,integers/* alignUp */.DQ)(bytes, structs.pointer.alignment)));
}
function requestList(requests, { scratchBufferRequest }) {
    return scratchBufferRequest.bytes * (requests + SPARE_REQUESTS);
}
function whilePlanning({ model, layers, structs, persistent, plannedBuffers, }) {
    const requests = (0,integers/* sum */.cz)(layers.flat().map(({ memory }) => memory.scratch.length));
    const tensors = (0,integers/* sum */.cz)(model.subgraphs.map(({ tensors }) => tensors.length));
    const tables = (0,integers/* alignUp */.DQ)(requestList(requests, structs), structs.pointer.bytes) +
        structs.pointer.bytes * model.subgraphs.length +
        structs.allocationInfo.bytes * (tensors + requests);
    return ((0,integers/* alignUp */.DQ)(tables, arena_persistent/* BUFFER_ALIGNMENT */.nr) +
        PLANNER_BYTES_PER_BUFFER * plannedBuffers +
        (0,integers/* alignUp */.DQ)(persistent.atPlanning, arena_persistent/* BUFFER_ALIGNMENT */.nr));
}

// EXTERNAL MODULE: ./lib/arena/tensor-bytes.js
var tensor_bytes = __nccwpck_require__(2340);
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
    const offsets = (0,greedy_planner/* planGreedily */.z3)(requests);
    const buffers = wanted.map((buffer, index) => placed(buffer, offsets[index] ?? 0));
    const structs = RUNTIME_STRUCTS[setting.runtime.id];
    const persistent = (0,arena_persistent/* playPersistent */.ky)({ model, layers, structs });
    const nonpersistentBytes = (0,greedy_planner/* plannedBytes */.C)(requests, offsets);
    const byLayer = liveBytes({ requests, offsets }, lifetimes);
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
    const bytes = (0,tensor_bytes/* tensorBytes */.X)(tensor);
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
        bytes: (0,integers/* alignUp */.DQ)(bytes, arena_persistent/* BUFFER_ALIGNMENT */.nr),
        first: firstLayer,
        last: lastLayer,
        offlineOffset,
    };
}
function placed(wanted, offset) {
    const { kind, subgraph, tensor, name, bytes, firstLayer, lastLayer } = wanted;
    return { kind, subgraph, tensor, name, bytes, offset, firstLayer, lastLayer };
}
function liveBytes(plan, { layers }) {
    const change = new Array(layers.length + 1).fill(0);
    for (const { bytes, first, last } of plan.requests) {
        if (last < 0)
            continue;
        const begin = Math.max(0, first);
        change[begin] = (change[begin] ?? 0) + bytes;
        change[last + 1] = (change[last + 1] ?? 0) - bytes;
    }
    const mayShare = plan.requests.some(({ offlineOffset }) => offlineOffset !== null);
    let live = 0;
    return layers.map((layer, step) => {
        live += change[step] ?? 0;
        return { step, layer, liveBytes: mayShare ? live - sharedBytes(plan, step) : live };
    });
}
/** What an offline plan saves at a step by giving several buffers the same bytes, as Vela does. */
function sharedBytes({ requests, offsets }, step) {
    const ranges = requests.flatMap(({ bytes, first, last }, index) => first <= step && step <= last ? [{ offset: offsets[index] ?? 0, bytes }] : []);
    ranges.sort((a, b) => a.offset - b.offset);
    let [shared, end] = [0, 0];
    for (const { offset, bytes } of ranges) {
        shared += Math.min(bytes, Math.max(0, end - offset));
        end = Math.max(end, offset + bytes);
    }
    return shared;
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
    const all = Object.keys(arena_persistent/* PERSISTENT_CAUSES */.hI);
    return all.flatMap((cause) => {
        const bytes = byCause.get(cause) ?? 0;
        return bytes === 0 ? [] : [{ cause: arena_persistent/* PERSISTENT_CAUSES */.hI[cause], bytes }];
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

// EXTERNAL MODULE: ./lib/mvp/limit-text.js
var limit_text = __nccwpck_require__(1840);
// EXTERNAL MODULE: ./lib/mvp/limits.js
var limits = __nccwpck_require__(6953);
;// CONCATENATED MODULE: ./lib/mvp/attempt.js
function refused(refusal, messages = []) {
    return { runs: [], refusals: [refusal], messages, failure: null };
}
function accepted(runs) {
    return { runs, refusals: [], messages: [], failure: null };
}

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

// EXTERNAL MODULE: ./lib/mvp/geometry.js
var geometry = __nccwpck_require__(2817);
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
function checkSize(limit, value) {
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
        if (refusal !== undefined) {
            return { ...acceptedWith(runs), failure: refusedChunk(asLayer(layer, chunk), refusal) };
        }
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
    const left = (0,geometry/* divide */.Qr)(total, 2);
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
    const inputMaximum = (0,geometry/* divide */.Qr)(MAX_STRIDE, layer.input.channels);
    const outputMaximum = (0,geometry/* divide */.Qr)(MAX_STRIDE, layer.output.channels);
    const isInputBound = inputMaximum <= outputMaximum;
    const widest = Math.min(rest.input, inputMaximum);
    const steps = isInputBound
        ? (0,geometry/* divide */.Qr)(widest - filterWidth, strideWidth)
        : Math.min(rest.output, outputMaximum) - 1;
    const input = steps * strideWidth + filterWidth;
    const output = steps + 1;
    const advance = input - filterWidth + strideWidth;
    const spare = isInputBound
        ? (0,geometry/* divide */.Qr)(rest.input - Math.max(inputMaximum, filterWidth), advance)
        : Math.min((0,geometry/* divide */.Qr)(rest.output, output), (0,geometry/* divide */.Qr)(rest.input - filterWidth, advance) + 1) - 1;
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
function refusedChunk(chunk, { limit, value }) {
    const { rule, subject } = (0,limits/* limitOf */.L)(limit);
    return {
        code: 'fails-at-inference',
        message: `The SDK accepts a convolution over one wide row unseen and runs it in parts; the first inference returns an error, because a part exceeds a limit: ${subject(chunk, value)}. ${rule}`,
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
    const end = isCentre ? (0,geometry/* divide */.Qr)(axis.in - axis.filter + axis.pad, axis.stride) : start;
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
/** Ranges that an axis splits into, at most, in closed form. */
function rangeCount(axis) {
    const left = Math.min(axis.out, Math.ceil(axis.pad / axis.stride));
    return left + 1 + Math.max(0, axis.out - 1 - lastCentre(axis));
}
/** Row steps that the middle range splits into, at most. */
function stepCount(axis) {
    const centre = Math.max(0, Math.min(axis.out - 1, lastCentre(axis)) + 1);
    return Math.min(centre, Math.ceil(axis.filter / axis.stride));
}
/** Last output whose window does not hang over the far edge; negative where there is none. */
function lastCentre(axis) {
    return (0,geometry/* divide */.Qr)(axis.in - axis.filter + axis.pad, axis.stride);
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
    const quotient = (0,geometry/* divide */.Qr)(taps, stride);
    return remainder === 0
        ? { increment: quotient, extra: 0 }
        : { increment: quotient + 1, extra: stride - remainder };
}
/** Step number `offset` of a plan. */
function rowStep(range, plan, offset) {
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
    if ((0,geometry/* isDegenerate */.jH)(layer))
        return refused({ limit: 'degenerate-shape', value: 0 });
    return isWide1D(layer)
        ? convolution1D(layer, setting, convolution2D)
        : convolution2D(layer, setting);
}
function convolution2D(layer, setting, axes = (0,geometry/* axesOf */.vj)(layer)) {
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
        const refusal = addStepPrograms(runs, main, { x, y, step: rowStep(rows, plan, offset) });
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
    const refusal = checkSize('conv-output-columns', isSingle ? y.length : x.length) ??
        checkSize('conv-input-rows', step.inputRows) ??
        checkSize('conv-filter-row', columns / unit) ??
        checkStride('conv-output-step', outputStep / unit) ??
        checkStride('conv-input-row-stride', inputRow / unit) ??
        checkSize('conv-filters', output.channels) ??
        checkSize('conv-filter-rows', y.taps) ??
        checkStride('conv-filter-size', filter / unit) ??
        checkStride('conv-filter-size', filterRow / unit) ??
        checkSize('conv-output-rows', step.outputSize) ??
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
    const halved = (size, stride) => dim(size, (0,geometry/* divide */.Qr)(stride, unit));
    return {
        input: {
            batch: dim(input.batches, inputRow * input.height),
            channel: dim(input.channels, 1),
            multiplier: dim((0,geometry/* divide */.Qr)(multiplier, unit), 0),
            row: dim(output.height, inputRow * layer.strideHeight),
            column: dim(output.width, input.channels * layer.strideWidth),
            group: dim(1, inputRow * layer.strideHeight * output.height),
            filterRow: dim(filterHeight, inputRow * layer.dilationHeight),
            filterColumn: dim(filterWidth, input.channels * layer.dilationWidth),
        },
        output: {
            batch: halved(input.batches, outputRow * output.height),
            channel: halved(input.channels, multiplier),
            multiplier: dim((0,geometry/* divide */.Qr)(multiplier, unit), 1),
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
    const axes = (0,geometry/* axesOf */.vj)(layer);
    if (layer.output.channels < layer.input.channels) {
        return refused({ limit: 'degenerate-shape', value: layer.output.channels });
    }
    const multiplier = (0,geometry/* divide */.Qr)(layer.output.channels, layer.input.channels);
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
    const groups = (0,geometry/* divide */.Qr)(y.length, offsets);
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
    return (checkSize('depthwise-filter-depth', depth) ??
        checkSize('depthwise-filter', x.taps) ??
        checkSize('depthwise-filter', y.taps) ??
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
    const value = programs === 0 ? 0 : (0,geometry/* divide */.Qr)(work.reduce(Math.imul, 1), programs);
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
    if ((0,geometry/* isDegenerate */.jH)(layer))
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
    const { x, y } = (0,geometry/* axesOf */.vj)(layer);
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
    return { ...attempt, failure: failureOf(layer, attempt, setting) };
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
function failureOf(layer, { refusals }, { kernels }) {
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
    if ((0,geometry/* isDegenerate */.jH)(layer))
        return refused({ limit: 'degenerate-shape', value: 0 });
    const axes = (0,geometry/* axesOf */.vj)(layer);
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
    const fits = sizes.every((size) => checkSize('pool-window', size) === undefined) &&
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
        const refusal = pool_2d_addStepPrograms(runs, pool, { ...at, rows, step: rowStep(rows, plan, offset) });
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
        checkSize('pool-output-columns', single ? at.y.length : at.x.length) ??
        checkSize('pool-input-rows', at.step.inputRows) ??
        checkSize('pool-window', at.x.taps) ??
        checkStride(single ? 'pool-row-step' : 'pool-column-step', step / unit) ??
        checkStride('pool-input-row-stride', inputRow / unit) ??
        checkStride('pool-channels', channels / unit) ??
        checkSize('pool-output-rows', at.step.outputSize) ??
        checkSize('pool-output-columns', at.x.length));
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
    if ((0,geometry/* isDegenerate */.jH)(layer))
        return refused({ limit: 'degenerate-shape', value: 0 });
    const { x, y } = (0,geometry/* axesOf */.vj)(layer);
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
    return (checkSize('tconv-channels', input.channels) ??
        checkSize('tconv-input-height', input.height) ??
        checkSize('tconv-input-width', input.width) ??
        checkStride('tconv-input-row-stride', input.width * input.channels) ??
        checkSize('tconv-filter', filterHeight) ??
        checkSize('tconv-filter', filterWidth) ??
        checkStride('tconv-filter-row-stride', filterWidth * input.channels) ??
        checkSize('tconv-filters', output.channels) ??
        checkSize('tconv-output-height', output.height) ??
        checkSize('tconv-output-width', output.width) ??
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









/** Kernels would go on; nobody waits for that many programs, here or on a chip. */
const MAX_PLACES = 100_000;
/** What the kernels of one build do with a layer. Bounded work for every geometry. */
function planLayer(layer, setting) {
    const value = placesOf(layer);
    return value > MAX_PLACES
        ? refused({ limit: 'too-many-programs', value })
        : planKind(layer, setting);
}
/**
 * Places of a layer's output that the kernels treat each on its own (edges, row offsets), at most:
 * a measure of the work that planning it takes. 1 where there is no window, or no sense in it.
 */
function placesOf(layer) {
    if (!('input' in layer) || (0,geometry/* isDegenerate */.jH)(layer))
        return 1;
    const { x, y } = (0,geometry/* axesOf */.vj)(layer);
    if (layer.kind !== 'TRANSPOSE_CONV')
        return rangeCount(x) * (rangeCount(y) + stepCount(y));
    return rangeCount({ ...x, in: x.out, out: x.in }) * rangeCount({ ...y, in: y.out, out: y.in });
}
function planKind(layer, setting) {
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
        text: (value) => `${(0,limit_text/* numberText */.$)(value)} input channels`,
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
        text: (value) => `${(0,limit_text/* numberText */.$)(value)} ${value === 1 ? 'filter' : 'filters'}`,
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
        text: (value) => `depth multiplier ${(0,limit_text/* numberText */.$)(value)}`,
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
            text: (value) => `width ${(0,limit_text/* numberText */.$)(value)}`,
        },
        {
            ...size,
            current: height,
            apply: (value) => withInput(layer, { height: value }),
            text: (value) => `height ${(0,limit_text/* numberText */.$)(value)}`,
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
    const { x, y } = (0,geometry/* windowOf */.Ou)(layer.input, layer);
    const along = layer.kind === 'TRANSPOSE_CONV' ? transposedSize : geometry/* outputSize */.Pv;
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
            text: (value) => `${(0,limit_text/* numberText */.$)(value)} units`,
        },
        {
            parameter: null,
            current: layer.accumDepth,
            floor: 1,
            direction: 'down',
            apply: (value) => ({ ...layer, accumDepth: value }),
            text: (value) => `${(0,limit_text/* numberText */.$)(value)} inputs`,
        },
        {
            parameter: null,
            current: layer.batches,
            floor: 1,
            direction: 'down',
            apply: (value) => ({ ...layer, batches: value }),
            text: (value) => `a first output dimension of ${(0,limit_text/* numberText */.$)(value)}`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/mvp/explain.js




/** One violation per refusal, in the kernels' order; the fits make the layer fit altogether. */
function explain(layer, refusals, accepts) {
    if (refusals.length === 0)
        return [];
    const fits = fitsOf(layer, withinBudget(accepts));
    return refusals.map((refusal) => {
        const limit = (0,limits/* limitOf */.L)(refusal.limit);
        return {
            limit: limit.id,
            value: refusal.value,
            maximum: limit.maximum,
            sentence: sentenceOf(layer, limit, { value: refusal.value, fits }),
            parameter: parameterOf(fits),
        };
    });
}
/** Places (see `placesOf`) that one search may plan in all; a layer of ordinary size takes a few per try. */
const SEARCH_PLACES = 200_000;
/** Stops asking, as if nothing more fitted, once the candidates have cost too much. */
function withinBudget(accepts) {
    let left = SEARCH_PLACES;
    return (layer) => {
        left -= placesOf(layer);
        return left >= 0 && accepts(layer);
    };
}
const MAX_FITS = 3;
/** Changes beyond this are named only where nothing nearer fits. */
const MODERATE_CHANGE = 0.75;
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
    const nearestFirst = found.sort((a, b) => a.change - b.change);
    const moderate = nearestFirst.filter(({ change }) => change <= MODERATE_CHANGE);
    return (moderate.length > 0 ? moderate : nearestFirst).slice(0, MAX_FITS);
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
    return comparison === '>' && value < 1 ? ' < 1' : ` ${comparison} ${(0,limit_text/* numberText */.$)(maximum)}`;
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
/** How far, and how often, the search looks one by one beyond what halving found: odd values may not fit where even ones do. */
const REFINEMENT = 16;
const MAX_ROUNDS = 8;
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
    for (let round = 0; round < MAX_ROUNDS; round++) {
        const better = largestIn(low + 1, Math.min(current - 1, low + REFINEMENT), fits);
        if (better === undefined)
            break;
        low = better;
    }
    return low;
}
function largestIn(from, to, fits) {
    for (let value = to; value >= from; value--)
        if (fits(value))
            return value;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/mvp/kernel-set.js
const KERNEL_SET_OF = {
    sdk: 'gsdk',
    'mltk-device': 'mltk',
    'mltk-simulator': 'mltk',
};
/** The MLTK Model Profiler's own build: the count that every other one is compared with. */
const SIMULATOR = { kernels: 'mltk', optimizeSpeed: 1 };

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

// EXTERNAL MODULE: ./lib/operators/accelerated.js + 10 modules
var accelerated = __nccwpck_require__(7507);
;// CONCATENATED MODULE: ./lib/operators/on-mvp.js


const MVP_OF = new Map(accelerated/* ACCELERATED */.y.flatMap(({ kinds, mvp }) => kinds.map((kind) => [kind, mvp])));
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

// EXTERNAL MODULE: ./lib/profile/board.js + 8 modules
var board = __nccwpck_require__(4718);
;// CONCATENATED MODULE: ./lib/profile/measure.js
/**
 * What the layers of a model cost, without names, hashes and sentences: the part of a profile that
 * pricing a change repeats hundreds of times. `profileModel` is built on it, so both agree.
 */






function createMemo() {
    return { byKey: new Map(), byOperator: new WeakMap() };
}
/** Measures the main subgraph; a memo must only be shared between calls with the same target. */
function measureModel(model, target, memo) {
    const main = model.subgraphs[0];
    const contexts = (main?.operators ?? []).flatMap((operator) => main === undefined ? [] : [(0,layer_context/* layerContextOf */.i)(model, main, operator)]);
    const layers = contexts.map((context) => measureLayer(context, target, memo));
    const arena = planArena(model, {
        runtime: target.runtime,
        accelerator: target.accelerator,
        optimizeSpeed: target.optimizeSpeed,
        onMvp: (layer) => layer.subgraph === main
            ? (layers[layer.operator.index]?.outcome?.accelerated ?? false)
            : (mvpOutcomeOf(layer, target)?.accelerated ?? false),
    });
    return { contexts, layers, counts: runPipeline(layers.map(({ outcome }) => outcome)), arena };
}
function measureLayer(context, target, memo) {
    if (memo === undefined)
        return measureAlone(context, target);
    const { operator, subgraph } = context;
    const before = subgraph.operators[operator.index - 1]?.kind ?? '';
    const last = memo.byOperator.get(operator);
    if (last !== undefined && last.before === before && sameTensors(last.context, context)) {
        return last.measure;
    }
    const key = keyOf(context, before);
    const measure = memo.byKey.get(key) ?? measureAlone(context, target);
    memo.byKey.set(key, measure);
    memo.byOperator.set(operator, { context, before, measure });
    return measure;
}
function measureAlone(context, target) {
    const work = (0,registry/* describeOperator */.yG)(context.operator).work(context);
    const outcome = mvpOutcomeOf(context, target);
    return { work, outcome, cost: (0,board/* boardCostOf */.x)(context, { ...work, outcome, target }) };
}
function sameTensors(one, other) {
    return (one.inputs.every((tensor, at) => tensor === other.inputs[at]) &&
        one.outputs.every((tensor, at) => tensor === other.outputs[at]));
}
/** Longer constants are weights, whose values no cost depends on. */
const STEERING_BYTES = 256;
function keyOf({ model, operator, inputs, outputs }, before) {
    let key = `${before}>${operator.kind}:${operator.customName ?? ''}:${operator.version}(${Object.values(operator.options).join()})`;
    for (const tensor of inputs)
        key += tensorKey(tensor, model);
    for (const tensor of outputs)
        key += tensorKey(tensor, model);
    return key;
}
/** Keys of tensor values that variants of one model share. */
const TENSOR_KEYS = new WeakMap();
function tensorKey(tensor, model) {
    if (tensor === undefined)
        return ';-';
    const known = TENSOR_KEYS.get(tensor);
    if (known !== undefined)
        return known;
    const { dtype, shape, isConstant, quantization } = tensor;
    const data = isConstant ? model.buffers[tensor.buffer]?.data : undefined;
    const isSteering = dtype === 'int32' && (data?.length ?? Infinity) <= STEERING_BYTES;
    const values = isSteering ? (data ?? []).join() : String(isConstant);
    const key = `;${dtype}:${shape.join('x')}:${values}:${quantization?.scales[0] ?? ''}:${quantization?.zeroPoints[0] ?? ''}`;
    TENSOR_KEYS.set(tensor, key);
    return key;
}


/***/ }),

/***/ 7331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ profileModel)
});

;// CONCATENATED MODULE: ./lib/operators/refusals/quantization.js
const EXACT = 0;
const THOUSANDTH = 0.001;
const BOTH_ENDS = ['input 0', 'output'];
const RECORDS = [
    {
        ...{ kinds: ['SOFTMAX'], dtype: 'int8', output: 'int8', of: ['output'], zeroPoint: -128 },
        scale: { value: 1 / 256, text: '1/256', within: EXACT },
    },
    {
        ...{ kinds: ['SOFTMAX'], dtype: 'int8', output: 'int16', of: ['output'], zeroPoint: -32768 },
        scale: { value: 1 / 65536, text: '1/65536', within: THOUSANDTH },
    },
    {
        ...{ kinds: ['SOFTMAX'], dtype: 'int16', of: ['output'], zeroPoint: 0 },
        scale: { value: 1 / 32768, text: '1/32768', within: THOUSANDTH },
    },
    {
        ...{ kinds: ['LOG_SOFTMAX'], dtype: 'int8', of: ['output'], zeroPoint: 127 },
        scale: { value: 1 / 16, text: '1/16', within: EXACT },
    },
    { kinds: ['LOGISTIC'], dtype: 'int8', of: ['output'], zeroPoint: -128 },
    {
        kinds: [
            ...['SOFTMAX', 'LOGISTIC', 'TANH', 'ABS'],
            ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED'],
        ],
        ...{ dtype: 'int16', of: BOTH_ENDS, zeroPoint: 0 },
    },
    {
        kinds: ['ADD', 'MUL', 'SQUARED_DIFFERENCE'],
        ...{ dtype: 'int16', of: ['input 0', 'input 1', 'output'], zeroPoint: 0 },
    },
];
/** What a layer's tensor has and what its kernel asks for, in words; null where all is well. */
function wrongQuantization(layer) {
    for (const record of RECORDS) {
        if (!applies(record, layer))
            continue;
        for (const operand of record.of) {
            const tensor = tensorOf(operand, layer);
            if (tensor === undefined || isRight(tensor, record))
                continue;
            const wanted = wantedText(record);
            return `The ${operand} of ${layer.operator.kind}, tensor ${nameOf(tensor)}, has ${quantizationText(tensor, record)}; the kernel takes ${wanted} only, and the model is refused. Convert the model again.`;
        }
    }
    return unequal(layer);
}
function applies({ kinds, dtype, output }, { operator, inputs, outputs }) {
    if (!kinds.includes(operator.kind) || inputs[0]?.dtype !== dtype)
        return false;
    return output === undefined || outputs[0]?.dtype === output;
}
function tensorOf(operand, { inputs, outputs }) {
    return operand === 'output' ? outputs[0] : inputs[operand === 'input 0' ? 0 : 1];
}
function isRight(tensor, { zeroPoint, scale }) {
    if (zeroPointOf(tensor) !== zeroPoint)
        return false;
    if (scale === undefined)
        return true;
    return Math.abs(scaleOf(tensor) - scale.value) <= scale.within * scale.value;
}
/** Tensors that must share scale and zero point: the inputs of ADD_N, the output and the value of PADV2. */
function unequal({ operator, inputs, outputs }) {
    const [first, ...others] = inputs;
    const pairs = operator.kind === 'ADD_N'
        ? others.map((other) => [first, other])
        : operator.kind === 'PADV2'
            ? [[outputs[0], inputs[2]]]
            : [];
    for (const [one, other] of pairs) {
        if (one?.dtype !== 'int8' || other === undefined)
            continue;
        if (zeroPointOf(one) === zeroPointOf(other) && scaleOf(one) === scaleOf(other))
            continue;
        return `${operator.kind} needs the same scale and zero point on the tensors ${nameOf(one)} and ${nameOf(other)}, and the model is refused. Convert the model again.`;
    }
    return null;
}
function wantedText({ zeroPoint, scale }) {
    return `${scale === undefined ? '' : `the scale ${scale.text} and `}the zero point ${zeroPoint}`;
}
function quantizationText(tensor, { scale }) {
    const zeroPoint = `the zero point ${zeroPointOf(tensor)}`;
    if (scale === undefined)
        return zeroPoint;
    return `the scale ${Number(scaleOf(tensor).toPrecision(6))} and ${zeroPoint}`;
}
/** 0 where there is none, as the allocator leaves it (micro_allocator.cc, InitializeTfLiteTensorFromFlatbuffer). */
function scaleOf(tensor) {
    return tensor?.quantization?.scales[0] ?? 0;
}
function zeroPointOf({ quantization }) {
    return quantization?.zeroPoints[0] ?? 0;
}
/** Its index where it has no name. */
function nameOf({ name, index }) {
    return name === '' ? String(index) : name;
}

;// CONCATENATED MODULE: ./lib/operators/refusals/refusal.js
/** The model is refused when it is loaded. */
function refusedAtLoad(message) {
    return { code: 'refused-at-load', message };
}
function runtimeName({ id }) {
    return id === 'sdk' ? 'the Gecko SDK' : 'the MLTK';
}
/** `a, b and c` */
function listed(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

;// CONCATENATED MODULE: ./lib/operators/refusals/bias.js


/** The error per unit of the bias, in steps of the output, that the SDK lets pass. */
const MOST_BIAS_ERROR = 0.02;
/**
 * Only Dense layers read the scale of their bias: it is held against that of the products.
 *
 * Source: tflite-micro kernels/kernel_util.cc `GetQuantizedConvolutionMultipler`, which the MLTK's
 * build lets pass.
 */
function biasScale({ operator, inputs, outputs }, { runtime, accelerator }) {
    const [input, filter, bias] = inputs;
    const [output] = outputs;
    if (operator.kind !== 'FULLY_CONNECTED' || runtime.id !== 'sdk')
        return null;
    const isQuantized = input?.dtype === 'int8' || (input?.dtype === 'int16' && accelerator === 'none');
    if (!isQuantized || bias === undefined)
        return null;
    const products = scaleOf(input) * scaleOf(filter);
    if (Math.abs(products - scaleOf(bias)) <= MOST_BIAS_ERROR * scaleOf(output))
        return null;
    const text = (scale) => String(Number(scale.toPrecision(4)));
    return refusedAtLoad(`The bias of FULLY_CONNECTED, tensor ${nameOf(bias)}, has the scale ${text(scaleOf(bias))}; input and weights make ${text(products)}, and ${runtimeName(runtime)} refuses the model. Quantize and convert it again.`);
}
/**
 * Prepare gives back the temporary tensor of a bias that is not there, and the allocator then finds
 * its count of temporary tensors wrong.
 *
 * Source: tflite-micro micro/kernels/conv_common.cc and depthwise_conv_common.cc as of Gecko SDK
 * 4.4.1, seen in a build of it; the MVP's kernels ask before they give back.
 */
function biasLeftOut({ operator, inputs }, { runtime, accelerator }) {
    const isConvolution = operator.kind === 'CONV_2D' || operator.kind === 'DEPTHWISE_CONV_2D';
    if (!isConvolution || runtime.id !== 'sdk' || accelerator !== 'none')
        return null;
    if (inputs[2] !== undefined)
        return null;
    return refusedAtLoad(`Without the MVP's kernels ${runtimeName(runtime)} refuses a ${operator.kind} that has no bias. Give it one of zeros, or build with the MVP's kernels.`);
}

// EXTERNAL MODULE: ./lib/operators/kinds/control-flow.js
var control_flow = __nccwpck_require__(7561);
;// CONCATENATED MODULE: ./lib/operators/refusals/calls.js


/** Control flow: the called subgraphs exist, do not lead back and have the operands. */
function brokenCall(layer) {
    const { model, subgraph, operator } = layer;
    const calls = (0,control_flow/* calledSubgraphs */.J)(operator);
    const missing = calls.find((index) => model.subgraphs[index] === undefined);
    if (missing !== undefined) {
        return refusedAtLoad(`${operator.kind} runs subgraph ${missing}, but there are ${model.subgraphs.length}.`);
    }
    const endless = calls.find((index) => leadsTo(model, { from: index, to: subgraph.index }));
    if (endless !== undefined) {
        return refusedAtLoad(`${operator.kind} runs subgraph ${endless}, which leads back to it: loading never ends.`);
    }
    return wrongOperands(layer, calls);
}
/** What Prepare compares: IF's first branch, WHILE's condition (inputs only) and body. */
function wrongOperands({ model, operator, inputs, outputs }, calls) {
    const operands = operator.kind === 'IF' ? inputs.length - 1 : inputs.length;
    const compared = operator.kind === 'IF' ? calls.slice(0, 1) : calls;
    const wrong = compared.find((index, at) => {
        const called = model.subgraphs[index];
        const isCondition = operator.kind === 'WHILE' && at === 0;
        const hasOutputs = isCondition || called?.outputs.length === outputs.length;
        return called?.inputs.length !== operands || !hasOutputs;
    });
    if (wrong === undefined)
        return null;
    return refusedAtLoad(`${operator.kind} hands ${operands} tensors to subgraph ${wrong} and takes ${outputs.length}, which are not its inputs and outputs. Convert the model again.`);
}
function leadsTo(model, { from, to }) {
    const seen = new Set();
    const open = [from];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
        if (index === to)
            return true;
        if (seen.has(index))
            continue;
        seen.add(index);
        for (const operator of model.subgraphs[index]?.operators ?? []) {
            open.push(...(0,control_flow/* calledSubgraphs */.J)(operator));
        }
    }
    return false;
}

// EXTERNAL MODULE: ./lib/operators/layer-context.js
var layer_context = __nccwpck_require__(9474);
// EXTERNAL MODULE: ./lib/operators/registry.js + 11 modules
var registry = __nccwpck_require__(8961);
;// CONCATENATED MODULE: ./lib/operators/refusals/types.js

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
/** The first type that a layer's kernel does not take; null where it takes all. */
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
        message: `The ${kind} kernel of ${runtimeName(runtime)} takes ${listed(types)}, not ${tensor.dtype} (tensor ${tensor.name || tensor.index}), and ${when}. Convert the model with ${types.includes('int8') ? 'int8' : (types[0] ?? 'another type')} there.`,
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

;// CONCATENATED MODULE: ./lib/operators/refusals/refusals.js







/** All refusals of a model, by subgraph and operator; empty where the runtime runs it. */
function refusalsOf(model, target) {
    return model.subgraphs.flatMap((subgraph) => subgraph.operators.flatMap((operator) => {
        const reason = refusalOf((0,layer_context/* layerContextOf */.i)(model, subgraph, operator), target);
        return reason === null ? [] : [{ ...reason, subgraph: subgraph.index, layer: operator.index }];
    }));
}
/** The first reason why the runtime does not run a layer, null where there is none. */
function refusalOf(layer, target) {
    for (const rule of RULES) {
        const reason = rule(layer, target);
        if (reason !== null)
            return reason;
    }
    return null;
}
const RULES = [
    unregistered,
    builtinWithCustomOptions,
    resourceVariable,
    missingTensor,
    unsupportedTensor,
    unsupportedType,
    filterScales,
    fixedQuantization,
    biasScale,
    biasLeftOut,
    tooManyConcatenated,
    fusedActivation,
    computedSteering,
    intermediates,
    forbiddenValue,
    brokenCall,
    shiftedState,
];
function unregistered({ operator }, { runtime }) {
    const name = operator.customName ?? operator.kind;
    if ((0,registry/* isRegistered */.zN)(name))
        return null;
    if (operator.customName !== null)
        return unknownCustom(operator.customName, runtime);
    const instead = INSTEAD[name];
    const advice = instead ?? 'Rewrite the model without it.';
    return refusedAtLoad(`There is no kernel for ${name} in ${runtimeName(runtime)}, which refuses the model. ${advice}`);
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
        return refusedAtLoad('The model is compiled for an Arm Ethos-U accelerator, which the part does not have. Use the model as it was before Vela compiled it.');
    }
    return refusedAtLoad(`There is no kernel for the custom operator ${name} in ${runtimeName(runtime)}, which refuses the model unless the firmware registers one; what that would need is not known here.`);
}
function builtinWithCustomOptions({ operator }) {
    if (operator.customName !== null || operator.customOptions.length === 0)
        return null;
    return refusedAtLoad(`A builtin ${operator.kind} with custom options is refused. Convert the model again.`);
}
function resourceVariable({ operator }) {
    if (operator.kind !== 'VAR_HANDLE')
        return null;
    return refusedAtLoad('The runtime keeps no resource variables, so VAR_HANDLE is refused. Make the state an input and an output of the model.');
}
/** Types whose size the runtime does not know. */
const SIZELESS = new Set(['string', 'variant']);
function unsupportedTensor({ inputs, outputs }) {
    const sizeless = [...inputs, ...outputs].find((tensor) => tensor !== undefined && SIZELESS.has(tensor.dtype));
    if (sizeless === undefined)
        return null;
    return refusedAtLoad(`Tensor ${sizeless.name || sizeless.index} has the type ${sizeless.dtype}, which microcontrollers have no room for. Move its processing out of the model.`);
}
/** Inputs that a kernel fetches without asking whether they are there; biases are optional. */
const NEEDED_INPUTS = {
    CONV_2D: 2,
    DEPTHWISE_CONV_2D: 2,
    FULLY_CONNECTED: 2,
    TRANSPOSE_CONV: 3,
    MAX_POOL_2D: 1,
    AVERAGE_POOL_2D: 1,
    ADD: 2,
    MUL: 2,
    SUB: 2,
    SOFTMAX: 1,
    RELU: 1,
    RELU6: 1,
    LOGISTIC: 1,
    TANH: 1,
    QUANTIZE: 1,
    DEQUANTIZE: 1,
    RESHAPE: 1,
    PAD: 2,
    MEAN: 2,
};
function missingTensor({ operator, inputs, outputs }) {
    const { kind } = operator;
    const needed = NEEDED_INPUTS[kind];
    if (needed === undefined)
        return null;
    const missing = Array.from({ length: needed }, (_, index) => inputs[index]).indexOf(undefined);
    if (missing === -1 && outputs[0] !== undefined)
        return null;
    const what = missing === -1 ? 'no output' : `no input ${missing}`;
    return refusedAtLoad(`${kind} has ${what} and is refused. Convert the model again.`);
}
/** Convolutions whose filter is input 1 and wants a scale for all or for each of its channels. */
const SCALED_FILTERS = {
    CONV_2D: { data: 0, channels: 0 },
    DEPTHWISE_CONV_2D: { data: 0, channels: 3 },
    TRANSPOSE_CONV: { data: 2, channels: 0 },
};
function filterScales({ operator, inputs }) {
    const place = SCALED_FILTERS[operator.kind];
    const filter = inputs[1];
    if (place === undefined || filter === undefined)
        return null;
    if (!['int8', 'int16'].includes(inputs[place.data]?.dtype ?? ''))
        return null;
    const scales = filter.quantization?.scales.length ?? 0;
    const channels = filter.shape[place.channels] ?? 0;
    if (scales === 1 || (scales > 0 && scales === channels))
        return null;
    return refusedAtLoad(`The filter of ${operator.kind} has ${scales} scales for ${channels} channels and is refused: it needs 1 or one for each. Quantize and convert the model again.`);
}
function fixedQuantization(layer) {
    const wrong = wrongQuantization(layer);
    return wrong === null ? null : refusedAtLoad(wrong);
}
const MOST_CONCATENATED = 10;
function tooManyConcatenated({ operator, inputs }, { runtime }) {
    if (operator.kind !== 'CONCATENATION' || runtime.id !== 'sdk')
        return null;
    if (inputs.length <= MOST_CONCATENATED)
        return null;
    return refusedAtLoad(`The SDK's CONCATENATION takes at most ${MOST_CONCATENATED} inputs, this has ${inputs.length}, and it refuses the model. Concatenate in two steps.`);
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
    return refusedAtLoad(`${kind} with a fused ${String(activation)} is refused. Use a layer of its own for it.`);
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
    return refusedAtLoad(`${operator.kind} with a computed input ${tensor.name || tensor.index} is refused: shapes must be known when the model is loaded. Make it a constant.`);
}
function intermediates({ operator, subgraph }) {
    const tensor = operator.intermediates
        .map((index) => subgraph.tensors[index])
        .find((one) => one?.shape.every((dimension) => dimension > 0));
    if (tensor === undefined)
        return null;
    return refusedAtLoad(`${operator.kind} with intermediate tensors is refused. Convert the model again.`);
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
/**
 * An observation, not a check in the source: in a reference build of Gecko SDK 4.4.1 both models
 * with such a state failed on the first inference, all eleven whose int8 state has zero point 0 ran.
 */
function shiftedState({ operator, inputs }, { runtime }) {
    const isRecurrent = operator.kind === 'SVDF' || operator.kind === 'UNIDIRECTIONAL_SEQUENCE_LSTM';
    if (runtime.id !== 'sdk' || !isRecurrent)
        return null;
    const state = inputs.find((tensor) => tensor?.isVariable === true && tensor.dtype === 'int8');
    const zeroPoint = state?.quantization?.zeroPoints[0] ?? 0;
    if (state === undefined || zeroPoint === 0)
        return null;
    return {
        code: 'fails-at-inference',
        message: `In a reference build of the Gecko SDK every ${operator.kind} tried whose int8 state has a zero point other than 0 (here ${zeroPoint}, tensor ${state.name || state.index}) failed on the first inference; the cause is not known. Try it on the device first.`,
    };
}

// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __nccwpck_require__(2897);
// EXTERNAL MODULE: ./lib/target/runtime.js
var target_runtime = __nccwpck_require__(5141);
// EXTERNAL MODULE: ./lib/util/quantity.js
var quantity = __nccwpck_require__(1891);
// EXTERNAL MODULE: ./lib/profile/board.js + 8 modules
var board = __nccwpck_require__(4718);
;// CONCATENATED MODULE: ./lib/profile/assumed-speed.js
/**
 * Time is estimated for kernels built as those of the boards that were measured. Where the target's
 * own default is another build and nobody said which, this says what the other one would take.
 */



/** Differences below this are within the estimates' own error. */
const WORTH_SAYING = 0.05;
/** One warning of code `assumed-optimize-speed`, or none. */
function assumedSpeed({ target, cycles, costsAt }) {
    const { optimizeSpeed, timedOptimizeSpeed, accelerator, runtime } = target;
    const isSaid = timedOptimizeSpeed !== undefined || optimizeSpeed === target_runtime/* MEASURED_OPTIMIZE_SPEED */.v;
    if (isSaid || accelerator === 'none' || cycles.value === null)
        return [];
    const other = (0,board/* boardTotals */.E)(costsAt({ ...target, timedOptimizeSpeed: optimizeSpeed }), target);
    const taken = other.cycles.value;
    if (taken === null || taken < (1 + WORTH_SAYING) * cycles.value)
        return [];
    const says = (0,quantity/* formatQuantity */.VZ)(taken, 'cycles');
    return [
        {
            code: 'assumed-optimize-speed',
            layer: null,
            message: `Time is estimated for SL_MVP_OPTIMIZE_SPEED ${target_runtime/* MEASURED_OPTIMIZE_SPEED */.v}, as on the boards that were measured. Built with ${optimizeSpeed}, the default of ${runtime.title}, an inference takes about ${says} cycles; set optimize-speed to say which.`,
        },
    ];
}

// EXTERNAL MODULE: ./lib/profile/buffer-hashes.js
var buffer_hashes = __nccwpck_require__(3276);
// EXTERNAL MODULE: ./lib/profile/flash.js
var profile_flash = __nccwpck_require__(9835);
// EXTERNAL MODULE: ./lib/util/hash.js
var hash = __nccwpck_require__(2934);
;// CONCATENATED MODULE: ./lib/profile/identity.js


function identityOf(context) {
    const { operator, inputs, outputs } = context;
    return {
        index: operator.index,
        kind: operator.kind,
        op: operator.customName ?? operator.kind.toLowerCase(),
        name: outputs[0]?.name ?? '',
        inputs: inputs.map((tensor) => summaryOf(tensor)),
        outputs: outputs.map((tensor) => summaryOf(tensor)),
        parameters: (0,registry/* describeOperator */.yG)(operator).parameters(context),
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
/** See {@link LayerHashes}; `hashes` keeps those of buffers that layers share. */
function hashesOf(context, hashes) {
    let weights = null;
    let quantization = null;
    return {
        get weights() {
            return (weights ??= weightsHashOf(context, hashes));
        },
        get quantization() {
            return (quantization ??= quantizationHashOf(context));
        },
    };
}
function weightsHashOf({ model, inputs }, hashes) {
    const parts = inputs.flatMap((tensor) => {
        if (tensor?.isConstant !== true)
            return [];
        const buffer = model.buffers[tensor.buffer];
        return buffer === undefined ? [] : [hashes.of(buffer)];
    });
    return parts.length === 0 ? '' : (0,hash/* hashText */.q)(parts.join());
}
/**
 * What scales and zero points say, however many bytes they take: an array of one value repeated is
 * that value. Biases of convolutions are left out: kernels derive their scales from input and filter
 * (tflite-micro micro/kernels/conv_common.cc), so that files may come without them.
 */
function quantizationHashOf({ operator, inputs, outputs }) {
    const bias = DERIVED_BIAS.has(operator.kind) ? inputs[BIAS] : undefined;
    const parts = [...inputs, ...outputs].map((tensor) => {
        const quantization = tensor?.quantization ?? null;
        if (quantization === null || tensor === bias)
            return '';
        const { scales, zeroPoints, quantizedDimension } = quantization;
        const axis = scales.length > 1 ? quantizedDimension : '';
        return `${axis}:${hashOf(scales)}:${hashOf(zeroPoints)}`;
    });
    return parts.every((part) => part === '') ? '' : (0,hash/* hashText */.q)(parts.join(';'));
}
const DERIVED_BIAS = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D']);
const BIAS = 2;
/** Arrays of a single value, as zero points of weights are, are not hashed number by number. */
function hashOf(numbers) {
    const first = numbers[0] ?? 0;
    if (numbers.every((number) => number === first))
        return `${first}`;
    return (0,hash/* hashBytes */.y)(new Uint8Array(new Float32Array(numbers).buffer));
}

// EXTERNAL MODULE: ./lib/profile/measure.js + 28 modules
var measure = __nccwpck_require__(9128);
// EXTERNAL MODULE: ./lib/profile/unsupported.js
var unsupported = __nccwpck_require__(9386);
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










const NO_COUNTS = { cycles: 0, loads: 0, parallelLoads: 0, optimizedLoads: 0 };
/** Profiles the main subgraph of a model on a target; total for every model that `readModel` returns. */
function profileModel(model, origin, target) {
    const measured = (0,measure/* measureModel */.w)(model, target);
    const { contexts, arena } = measured;
    const hashes = new buffer_hashes/* BufferHashes */.H();
    const flash = (0,profile_flash/* splitFlash */.$A)(model, hashes);
    const layers = layersOf(measured, { flash, hashes });
    const outcomes = measured.layers.map(({ outcome }) => outcome);
    const totals = (0,board/* boardTotals */.E)(measured.layers.map(({ cost }) => cost), target);
    const question = { target, cycles: totals.cycles, costsAt: costsFor(measured) };
    return {
        ...origin,
        target,
        flashBytes: model.fileBytes,
        ramBytes: arena.persistentBytes + arena.nonpersistentBytes,
        ramAtLeast: arena.unknownLayers.length > 0,
        ...countsOf(layers),
        unsupportedLayers: layers.filter(countsAsUnsupported(target)).length,
        ...totals,
        warnings: [
            ...warningsOf({ contexts, outcomes, refusals: refusalsOf(model, target), arena }),
            ...assumedSpeed(question),
        ],
        arena,
        layers,
        sharedFlash: flash.shared,
    };
}
function layersOf(measured, { flash, hashes }) {
    return measured.layers.flatMap(({ work, outcome, cost }, at) => {
        const context = measured.contexts[at];
        if (context === undefined)
            return [];
        const count = measured.counts[at] ?? NO_COUNTS;
        return [
            {
                hashes: hashesOf(context, hashes),
                acceleratorCycles: count.cycles,
                acceleratorLoads: count.loads,
                acceleratorParallelLoads: count.parallelLoads,
                acceleratorOptimizedLoads: count.optimizedLoads,
                cpuCycles: cost.cpuCycles,
                cycles: cost.cycles,
                latencySeconds: cost.latencySeconds,
                energyJoules: cost.energyJoules,
                weightsBytes: flash.weightsBytes[at] ?? 0,
                flash: flash.layers[at] ?? flash.shared,
                accelerated: outcome?.accelerated ?? false,
                acceleratable: outcome !== undefined,
                profilerMessage: outcome?.profilerMessage ?? null,
                unsupported: (0,unsupported/* unsupportedOf */.v)(outcome),
                ...identityOf(context),
                ...work,
            },
        ];
    });
}
function countsOf(layers) {
    const total = (name) => (0,integers/* sum */.cz)(layers.map((layer) => layer[name]));
    return {
        ops: total('ops'),
        macs: total('macs'),
        acceleratorCycles: total('acceleratorCycles'),
        acceleratorLoads: total('acceleratorLoads'),
        acceleratorParallelLoads: total('acceleratorParallelLoads'),
        acceleratorOptimizedLoads: total('acceleratorOptimizedLoads'),
    };
}
/** What the layers cost on the same part built otherwise. */
function costsFor({ contexts, layers }) {
    return (other) => contexts.flatMap((context, at) => {
        const measure = layers[at];
        if (measure === undefined)
            return [];
        const { work, outcome, cost } = measure;
        // Only convolutions have the scaling pass that the setting switches.
        if (context.operator.kind !== 'CONV_2D' || outcome?.accelerated !== true)
            return [cost];
        return [(0,board/* boardCostOf */.x)(context, { ...work, outcome, target: other })];
    });
}
/** The Model Profiler counts its messages, false ones included; the SDK prints none, so fallbacks count. */
function countsAsUnsupported(target) {
    return target.runtime.id === 'sdk'
        ? (layer) => layer.unsupported !== null
        : (layer) => layer.profilerMessage !== null;
}


/***/ }),

/***/ 9386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ unsupportedOf)
/* harmony export */ });
/** Why a layer of a kind that the MVP accelerates does not run there; null where it does or never would. */
function unsupportedOf(outcome) {
    const [first] = outcome?.violations ?? [];
    if (outcome === undefined || outcome.accelerated || first === undefined)
        return null;
    return { limit: first.limit, sentence: first.sentence, parameter: first.parameter };
}


/***/ }),

/***/ 4942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   Bt: () => (/* binding */ tensorName),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   GA: () => (/* binding */ cellCode),
/* harmony export */   I3: () => (/* binding */ shortSentence),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   e6: () => (/* binding */ withoutCommand),
/* harmony export */   iI: () => (/* binding */ cellProse),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   rC: () => (/* binding */ htmlName)
/* harmony export */ });
/* unused harmony exports NAME_LIMIT, SENTENCE_LIMIT, commandData */
/**
 * The one gate for foreign strings: paths, layer names, labels, reasons, messages of errors. A model
 * or a pull request may hold any text; whatever passes here is one line of visible characters that
 * cannot become an element, a link, a mention, a reference, a terminal escape or a workflow command.
 *
 * Why code spans: GitHub links mentions, issues and commits after Markdown is parsed, so a backslash
 * does not stop them; inside `code` it links nothing.
 */
/** Letters shown of a name before its middle is cut out. */
const NAME_LIMIT = 64;
/** Letters shown of a sentence before its end is cut off. */
const SENTENCE_LIMIT = 600;
/** Characters that are invisible, reorder text, combine without end or are no characters at all. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;
const MARKS = /(\p{M}{2})\p{M}+/gu;
const SPACES = /[\s\p{Z}]+/gu;
/** Read once, before anything else is done with a string: the rest of a megabyte is never looked at. */
const READ_LIMIT = 4096;
/** What most names are: nothing to take out, and the tables of Unicode need not be asked. */
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/;
/** One line of visible characters; `(empty)` where nothing is left. */
function visible(text) {
    if (text.length <= READ_LIMIT && PLAIN_LINE.test(text))
        return text;
    const line = text
        .slice(0, READ_LIMIT)
        .replace(SPACES, ' ')
        .replace(INVISIBLE, '')
        .normalize('NFC')
        .replace(MARKS, '$1')
        .replace(SPACES, ' ')
        .trim();
    return line === '' ? '(empty)' : line;
}
/** `visible`, with the middle replaced by `…` where it is longer than `limit` code points. */
function shortName(text, limit = NAME_LIMIT) {
    const letters = Array.from(visible(text));
    if (letters.length <= limit)
        return letters.join('');
    const tail = Math.floor((limit - 1) / 2);
    const head = limit - 1 - tail;
    return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - tail).join('')}`;
}
/** `visible`, cut at the end, between two words where that is possible. */
function shortSentence(text, limit = SENTENCE_LIMIT) {
    const letters = Array.from(visible(text));
    if (letters.length <= limit)
        return letters.join('');
    const kept = letters.slice(0, limit - 1).join('');
    const words = kept.slice(0, kept.lastIndexOf(' ') + 1);
    return `${words.length > kept.length / 2 ? words : kept}…`;
}
/**
 * The name people know a tensor by: the converter joins the names of all operators that it fused
 * with semicolons; the first stands for them.
 */
function tensorName(name) {
    const end = name.indexOf(';');
    return end <= 0 ? name : `${name.slice(0, end)};…`;
}
/** A Markdown code span, for running text and lists; use `cellCode` inside a table. */
function code(text, limit = NAME_LIMIT) {
    return spanOf(shortName(text, limit));
}
/** A code span inside a table's cell, where a bar would end the cell even in code. */
function cellCode(text, limit = NAME_LIMIT) {
    return escapeBars(code(text, limit));
}
function spanOf(content) {
    const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = /^`|`$/.test(content) ? ' ' : '';
    return `${fence}${pad}${content}${pad}${fence}`;
}
/**
 * Each bar gets a backslash, which the table takes away again; backslashes before it are doubled,
 * for a table reads them in pairs.
 */
function escapeBars(markdown) {
    return markdown.replace(/(\\*)\|/g, '$1$1\\|');
}
/**
 * A sentence of ours with foreign words in it, as Markdown text: words of plain letters, digits and
 * punctuation stay as they are, everything else becomes a code span.
 */
function prose(sentence, limit = SENTENCE_LIMIT) {
    const line = shortSentence(sentence, limit)
        .replace(/(?<=^| )->(?= |$)/g, '→')
        .replace(/(?<=^| )<=(?= |$)/g, '≤')
        .replace(/(?<=^| )>=(?= |$)/g, '≥');
    return line
        .split(OWN_CODE)
        .map((part, index) => (index % 2 === 1 ? code(tensorName(part.slice(1, -1))) : words(part)))
        .join('')
        .replace(BLOCK_START, (mark) => spanOf(mark));
}
/** What would open a list or underline a heading at the beginning of a line. */
const BLOCK_START = /^(?:>|(?:\d+[.)]|[-+=])(?= |$))/;
/** As `prose`, inside a table's cell. */
function cellProse(sentence, limit = SENTENCE_LIMIT) {
    return escapeBars(prose(sentence, limit));
}
/** A code span that the sentence brings along, apart from its neighbours. */
const OWN_CODE = /((?<=(?:^|\s)["'(]{0,3})`[^`]+`(?=[.,:;!?)"']{0,3}(?:\s|$)))/u;
function words(part) {
    return part.split(' ').map(word).join(' ');
}
/** Opening marks, the word itself, closing marks. */
const WORD = /^(["'(]*)(.*?)([.,:;!?)"']*)$/su;
/** Letters and digits with single signs between them; no underscore, `@`, `#`, brackets or colons. */
const PLAIN = /^(?:[~≥≤±+−×-]{1,2}(?=\p{N}))?[\p{L}\p{N}µ]+(?:[.,'’/=×%°+−±-][\p{L}\p{N}µ]+)*[%°]?$/u;
/** What GitHub or a Markdown reader would link although it is plain: hosts, commits, tickets. */
const LINKABLE = /\bwww\.|\b[0-9a-f]{7,}\b|\p{L}-\d|\.\p{L}{2,}/iu;
/** A sign or a dash that stands alone. */
const SIGN = /^(?:→|≤|≥|=|\+|-|–|—|·|×|±|…|%|\/|…)$/u;
function word(text) {
    if (/^[<>]?$/.test(text) || SIGN.test(text))
        return text;
    const [, open = '', core = '', close = ''] = WORD.exec(text) ?? [];
    if (core === '')
        return /^[.,:;!?)("']{1,3}$/.test(text) ? text : spanOf(text);
    if (SIGN.test(core) || (PLAIN.test(core) && !LINKABLE.test(core)))
        return text;
    return `${open}${spanOf(core)}${close}`;
}
/** Text of an HTML element or of a quoted attribute. */
function html(text, limit = SENTENCE_LIMIT) {
    return escapeHtml(shortSentence(text, limit));
}
/** A name in HTML, its middle cut out where it is long. */
function htmlName(text, limit = NAME_LIMIT) {
    return escapeHtml(shortName(text, limit));
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
/**
 * One line of the log of a workflow's run. The runner takes a line that begins with `::` (spaces
 * before it do not count) and `##[` anywhere in a line as a command to itself.
 *
 * Source: actions/runner `src/Runner.Common/ActionCommand.cs`.
 */
function logLine(text, limit = SENTENCE_LIMIT) {
    return withoutCommand(shortSentence(text, limit)).trimStart();
}
/** A laid out line that the runner does not take for a command; its indentation stays. */
function withoutCommand(line) {
    return line.replace(/^(\s*):[\s:]*:[\s:]*/, '$1').replace(/##(?=\[)/g, '# #');
}
/** The message of a workflow command, lines kept: `%0A` is a line feed there. */
function commandData(text) {
    return text
        .split(/\r\n|[\r\n]/)
        .map((line) => shortSentence(line))
        .join('\n')
        .replace(/%/g, '%25')
        .replace(/\n/g, '%0A');
}
/** A web address of ours or of GitHub's, safe between the parentheses of a link; null where it is none. */
function webAddress(url) {
    if (url === null || !/^https?:\/\/[\w.:-]+(?:\/[\w./~%?=&#+:@!,-]*)?$/.test(url))
        return null;
    return url.length > 500 ? null : url;
}


/***/ }),

/***/ 3146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ extractModel),
  l: () => (/* binding */ unpack)
});

// EXTERNAL MODULE: ./lib/tflite/identify.js
var identify = __nccwpck_require__(9812);
// EXTERNAL MODULE: ./lib/tflite/model-error.js
var model_error = __nccwpck_require__(6776);
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
    const models = arrays.filter(({ bytes }) => (0,identify/* isTflite */.hx)(bytes));
    const [model, ...others] = models;
    if (model === undefined)
        throw noModel(arrays.length);
    if (others.length > 0) {
        throw new model_error/* ModelError */.me('several-models-in-source', `a C source with ${models.length} models: ${models.map(({ name }) => name).join(', ')}; keep each in a file of its own`);
    }
    return model.bytes;
}
function noModel(arrays) {
    return new model_error/* ModelError */.me('no-model-in-source', `a C source whose ${arrays} byte arrays hold no TFLite model ("TFL3" at byte 4); write it with \`xxd -i model.tflite\`, or give the .tflite itself`);
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

;// CONCATENATED MODULE: ./lib/source/container.js
/** Takes the bytes of the `.tflite` out of whatever a repository keeps it in. */


const C_SOURCE = /\.(c|cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|inc|inl|ino)$/i;
const ZIP = /\.zip$/i;
/**
 * The model inside a zip archive such as `.mltk.zip`; any other file as it is. Throws `ModelError`,
 * whose message wants the file's name in front. The reader of archives is loaded when one comes.
 */
async function unpack(bytes, path) {
    if ((0,identify/* isTflite */.hx)(bytes) || !ZIP.test(path))
        return bytes;
    if (!isZip(bytes))
        (0,identify/* refuseLookalikes */.x5)(bytes);
    const { readZip } = await Promise.all(/* import() */[__nccwpck_require__.e(306), __nccwpck_require__.e(238)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9238));
    return readZip(bytes, path);
}
/**
 * Bytes of the model in a `.tflite` (as it is) or in a byte array of a C or C++ source; the path's
 * ending decides. Archives are unpacked before. Throws `ModelError`, whose message wants the file's
 * name in front. Whether the bytes are a sound model is for `readModel` to say.
 */
function extractModel(bytes, path) {
    if ((0,identify/* isTflite */.hx)(bytes) || !C_SOURCE.test(path))
        return bytes;
    (0,identify/* refuseLookalikes */.x5)(bytes);
    return readByteArray(bytes);
}
function isZip(bytes) {
    return bytes[0] === 0x50 && bytes[1] === 0x4b;
}


/***/ }),

/***/ 5181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ CALIBRATION_STATEMENT)
/* harmony export */ });
/** What the numbers hold for; printed by `--help`, the docs and once in every report's footer. */
const CALIBRATION_STATEMENT = 'Accelerator cycles are the ideal count of the MLTK’s simulator. CPU cycles, cycles, latency and ' +
    'energy are estimates calibrated on published EFR32xG24 boards at 78 MHz with Gecko SDK 4.1 to ' +
    '4.3 (2022 to 2025) and SL_MVP_OPTIMIZE_SPEED 1; with 0 (the default since) convolutions take up ' +
    'to twice the time. AI/ML SDK 3.x compiles models ahead of time and is not covered.';


/***/ }),

/***/ 2503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ DEFAULT_CLOCK_HZ),
/* harmony export */   L1: () => (/* binding */ PART_FAMILIES),
/* harmony export */   Y4: () => (/* binding */ REFUSED_PARTS),
/* harmony export */   YH: () => (/* binding */ BOARDS),
/* harmony export */   dI: () => (/* binding */ PARTS)
/* harmony export */ });
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


/***/ }),

/***/ 8999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ targetIds),
/* harmony export */   u1: () => (/* binding */ resolveTarget)
/* harmony export */ });
/* unused harmony export DEFAULT_TARGET_ID */
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6174);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2503);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5141);



/** The target that is assumed where the user names none. */
const DEFAULT_TARGET_ID = 'efr32xg24';
/**
 * What a profile assumes, from what the user named. Throws `UserError`: `target-unknown` with the
 * nearest ids, `target-without-mvp` with the reason, `clock-out-of-range` with the part's range.
 */
function resolveTarget(request = {}) {
    const id = (request.id ?? DEFAULT_TARGET_ID).trim().toLowerCase();
    const parts = partsOf(id);
    const runtime = _runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNTIMES */ .a[request.runtime ?? 'sdk'];
    return {
        id,
        clockHz: clockOf(request.clockHz ?? _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_CLOCK_HZ */ .A4, { id, parts }),
        ramBytes: agreed(parts.map(({ ramBytes }) => ramBytes)),
        flashBytes: agreed(parts.map(({ flashBytes }) => flashBytes)),
        accelerator: request.accelerator ?? 'mvp',
        runtime,
        optimizeSpeed: request.optimizeSpeed ?? runtime.defaultOptimizeSpeed,
        ...(request.optimizeSpeed === undefined ? {} : { timedOptimizeSpeed: request.optimizeSpeed }),
    };
}
/** Every id that `resolveTarget` accepts: families, parts, boards; lower case. */
function targetIds() {
    return [
        ..._parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PART_FAMILIES */ .L1.map(({ id }) => id),
        ..._parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PARTS */ .dI.map(({ part }) => part.toLowerCase()),
        ..._parts_js__WEBPACK_IMPORTED_MODULE_1__/* .BOARDS */ .YH.keys(),
    ];
}
function partsOf(id) {
    const family = _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PART_FAMILIES */ .L1.find((one) => one.id === id);
    if (family)
        return family.parts;
    const part = partOf(_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .BOARDS */ .YH.get(boardOf(id)) ?? id);
    if (part)
        return [part];
    throw refusalOf(id) ?? unknownTarget(id);
}
/** `EFR32MG24B310F1536IM48-BR` is ordered like that; the suffix names revision and packing. */
function partOf(name) {
    const wanted = name.toUpperCase().replace(/-.*$/, '');
    return _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PARTS */ .dI.find(({ part }) => part === wanted);
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
    throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('clock-out-of-range', `clock of ${id}: found ${megahertz(clockHz)}, expected more than 0 and at most ${megahertz(maximum)}`);
}
function megahertz(hertz) {
    return `${Number((hertz / 1e6).toPrecision(6))} MHz`;
}
function refusalOf(id) {
    const refused = _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .REFUSED_PARTS */ .Y4.find(({ pattern }) => pattern.test(id));
    if (!refused)
        return undefined;
    return new _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('target-without-mvp', `target "${id}": this part ${refused.reason}; run "mvp-budget targets" for the parts that are covered`);
}
function unknownTarget(id) {
    const near = nearestIds(id, 3);
    return new _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('target-unknown', `target "${id.slice(0, LONGEST_ID)}": no such part, family or board; nearest: ${near.join(', ')}; run "mvp-budget targets" for all`);
}
/** A longer text is no typing error of any id. */
const LONGEST_ID = 40;
function nearestIds(id, count) {
    return targetIds()
        .map((candidate) => ({ candidate, distance: editDistance(id.slice(0, LONGEST_ID), candidate) }))
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
        .slice(0, count)
        .map(({ candidate }) => candidate);
}
/** Levenshtein: insertions, deletions and replacements that turn one text into the other. */
function editDistance(from, to) {
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


/***/ }),

/***/ 5141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ RUNTIMES),
/* harmony export */   v: () => (/* binding */ MEASURED_OPTIMIZE_SPEED)
/* harmony export */ });
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
/**
 * `SL_MVP_OPTIMIZE_SPEED` of the boards that the estimates are calibrated on: their convolutions
 * scale the input in a pass of its own, as the accelerator's cycles show (`docs/accuracy.md`).
 */
const MEASURED_OPTIMIZE_SPEED = 1;


/***/ }),

/***/ 3378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isScalar),
/* harmony export */   l: () => (/* binding */ SCALAR_BYTES)
/* harmony export */ });
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
    return type !== 'table' && type !== 'string' && type !== 'union';
}


/***/ }),

/***/ 9812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   hx: () => (/* binding */ isTflite),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   x5: () => (/* binding */ refuseLookalikes)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6776);
/* harmony import */ var _schema_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8283);


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
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('truncated', `only ${bytes.length} bytes, expected a TFLite model; fetch or convert it again`);
    }
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('not-tflite', notTflite(latin1(bytes.subarray(0, SHOWN_BYTES))));
}
/** True where the file identifier stands at byte 4. */
function isTflite(bytes) {
    return latin1(bytes.subarray(4, HEADER_BYTES)) === _schema_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .FILE_IDENTIFIER */ .Bx;
}
/** Throws `ModelError` where there is nothing, or something well-known that is no file of ours. */
function refuseLookalikes(bytes) {
    if (bytes.length === 0) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('empty-file', 'the file is empty, expected a TFLite model; fetch or convert it again');
    }
    const text = latin1(bytes.subarray(0, SHOWN_BYTES));
    const lookalike = LOOKALIKES.find(({ matches }) => matches(text));
    if (lookalike !== undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me(lookalike.code, lookalike.message);
}
function notTflite(text) {
    const found = /^[\t\n\r\u0020-\u007e]+$/.test(text)
        ? `text starting with ${JSON.stringify(text.slice(0, 20))}`
        : `${JSON.stringify(text.slice(4, HEADER_BYTES))} at byte 4`;
    return `not a TFLite model: expected the file identifier "${_schema_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .FILE_IDENTIFIER */ .Bx}" at byte 4, found ${found}; give the .tflite that the converter wrote`;
}
function latin1(bytes) {
    return String.fromCharCode(...bytes);
}


/***/ }),

/***/ 6776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   hc: () => (/* binding */ ADVICE),
/* harmony export */   me: () => (/* binding */ ModelError),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6174);

/**
 * Bytes that are not a usable model. The message says what was found, what is expected and what to
 * do; whoever knows the file puts its name in front.
 */
class ModelError extends _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
}
const ADVICE = 'convert the model again or fetch the file again';
/** The file holds something that no converter writes. */
function damaged(found) {
    return new ModelError('damaged', `damaged model: ${found}; ${ADVICE}`);
}


/***/ }),

/***/ 4937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ OFFLINE_PLAN_NAME),
/* harmony export */   b: () => (/* binding */ readOfflinePlan)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6776);

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
        throw (0,_model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(`the metadata ${OFFLINE_PLAN_NAME} has ${data.length} bytes for ${count} offsets`);
    }
    return Array.from({ length: count }, (_, index) => words.getInt32((HEADER_WORDS + index) * 4, true));
}


/***/ }),

/***/ 2944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ readModel)
});

// EXTERNAL MODULE: ./lib/tflite/identify.js
var identify = __nccwpck_require__(9812);
// EXTERNAL MODULE: ./node_modules/flatbuffers/js/flatbuffers.js
var flatbuffers = __nccwpck_require__(6558);
// EXTERNAL MODULE: ./lib/tflite/schema/tables.js
var tables = __nccwpck_require__(8283);
// EXTERNAL MODULE: ./lib/tflite/model-error.js
var model_error = __nccwpck_require__(6776);
// EXTERNAL MODULE: ./lib/tflite/flatbuffer/field.js
var flatbuffer_field = __nccwpck_require__(3378);
;// CONCATENATED MODULE: ./lib/tflite/flatbuffer/table-reader.js
/**
 * Reads tables of the schema into plain records. The flatbuffers package reads whatever an offset
 * points at, so every offset and length is checked here first, and the work is bounded: tables and
 * vectors that many offsets share count each time, so no small file takes long or grows large.
 *
 * Source of the encoding: flatbuffers, "FlatBuffer Internals".
 */




const OFFSET_BYTES = 4;
/** A vtable begins with its own length and that of the table. */
const FIRST_SLOT = 4;
/** A converter writes every byte once; sharing beyond this is no converter's. */
const READS_PER_BYTE = 8;
const READS_ALWAYS_GRANTED = 65_536;
/** Up to here a vector is read faster number by number than as a whole. */
const FEW = 16;
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
        const { absent, bySlot } = layoutOf(table);
        const record = { ...absent };
        for (let slot = FIRST_SLOT; slot + 2 <= place.vtableBytes; slot += 2) {
            const field = this.#buffer.readUint16(place.vtable + slot) === 0 ? undefined : bySlot[slot];
            if (field !== undefined)
                record[field.name] = this.#readField(place, field);
        }
        return record;
    }
    #locate(table, position) {
        this.#need(position, OFFSET_BYTES, table);
        const vtable = position - this.#buffer.readInt32(position);
        if (vtable < 0)
            throw (0,model_error/* damaged */.qM)(`${table} at byte ${position} has its vtable before the file`);
        this.#need(vtable, 4, table);
        const vtableBytes = this.#buffer.readUint16(vtable);
        const tableBytes = this.#buffer.readUint16(vtable + 2);
        if (vtableBytes < 4 || tableBytes < OFFSET_BYTES) {
            throw (0,model_error/* damaged */.qM)(`${table} at byte ${position} has a vtable of ${vtableBytes} bytes`);
        }
        this.#need(vtable, vtableBytes, table);
        this.#need(position, tableBytes, table);
        this.#spend(vtableBytes + tableBytes);
        return { table, position, vtable, vtableBytes, tableBytes };
    }
    #readField(place, field) {
        const { type, vector } = field;
        if (type === 'union')
            return this.#readUnion(place, field);
        if (vector === true || !(0,flatbuffer_field/* isScalar */.j)(type)) {
            const at = this.#find(place, field.slot, OFFSET_BYTES);
            return at === null ? null : this.#readReference(field, at, `${place.table}.${field.name}`);
        }
        const at = this.#find(place, field.slot, flatbuffer_field/* SCALAR_BYTES */.l[type]);
        return at === null
            ? absentOf(field, place.table)
            : interpret(this.#readScalar(type, at), field, place.table);
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
            throw (0,model_error/* damaged */.qM)(`${place.table} at byte ${place.position} has a field outside of itself`);
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
        const table = tables/* UNIONS */.xK[field.of][type - 1];
        if (table === undefined)
            throw unknownMember(what, type);
        return { table, value: this.#readTable(table, this.#follow(valueAt, what)) };
    }
    #readVector(field, position, what) {
        const { type } = field;
        const bytesEach = (0,flatbuffer_field/* isScalar */.j)(type) ? flatbuffer_field/* SCALAR_BYTES */.l[type] : OFFSET_BYTES;
        const length = this.#readLength(position, bytesEach, what);
        const start = position + OFFSET_BYTES;
        if (type === 'ubyte')
            return this.#bytes.subarray(start, start + length);
        this.#spend(length * bytesEach);
        if ((0,flatbuffer_field/* isScalar */.j)(type) && length > FEW) {
            return readScalars(type, this.#bytes.subarray(start, start + length * bytesEach));
        }
        const values = [];
        for (let index = 0; index < length; index += 1) {
            const at = start + index * bytesEach;
            values.push((0,flatbuffer_field/* isScalar */.j)(type) ? this.#readScalar(type, at) : this.#readObject(field, at, what));
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
            throw (0,model_error/* damaged */.qM)(`the offset of ${what} at byte ${at} is ${distance}`);
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
            throw new model_error/* ModelError */.me('truncated', `truncated model: ${what} reaches to byte ${end}, but the file has ${this.#bytes.length} bytes; ${model_error/* ADVICE */.hc}`);
        }
    }
    #spend(bytes) {
        this.#readsLeft -= bytes;
        if (this.#readsLeft < 0)
            throw (0,model_error/* damaged */.qM)('its tables overlap');
    }
}
const LAYOUTS = new Map();
function layoutOf(table) {
    const known = LAYOUTS.get(table);
    if (known !== undefined)
        return known;
    const absent = {};
    const bySlot = [];
    for (const field of tables/* TABLES */.CG[table]) {
        absent[field.name] = absentOf(field, table);
        bySlot[field.slot] = field;
    }
    const layout = { absent, bySlot };
    LAYOUTS.set(table, layout);
    return layout;
}
/** What an absent field means. */
function absentOf(field, table) {
    const { type, vector, initial = 0 } = field;
    return vector === true || !(0,flatbuffer_field/* isScalar */.j)(type) ? null : interpret(initial, field, table);
}
function interpret(value, field, table) {
    if (field.type === 'bool')
        return value !== 0;
    if (field.of === undefined)
        return value;
    const name = tables/* ENUMS */.F6[field.of][value];
    if (name === undefined)
        throw unknownMember(`${table}.${field.name}`, value);
    return name;
}
function unknownMember(what, value) {
    return new model_error/* ModelError */.me('unknown-value', `${what} is ${value}, which this program's schema does not know; a newer version may, or the file is damaged`);
}
/** Whole vectors at once: quantization scales alone are tens of thousands of numbers. */
const SCALARS = {
    bool: (bytes) => bytes.map((byte) => (byte === 0 ? 0 : 1)),
    byte: (bytes) => new Int8Array(...table_reader_elements(bytes, 1)),
    ubyte: (bytes) => bytes,
    short: (bytes) => new Int16Array(...table_reader_elements(bytes, 2)),
    ushort: (bytes) => new Uint16Array(...table_reader_elements(bytes, 2)),
    int: (bytes) => new Int32Array(...table_reader_elements(bytes, 4)),
    uint: (bytes) => new Uint32Array(...table_reader_elements(bytes, 4)),
    float: (bytes) => new Float32Array(...table_reader_elements(bytes, 4)),
    long: (bytes) => join64(words(bytes), words(bytes)),
    ulong: (bytes) => join64(words(bytes), new Uint32Array(...table_reader_elements(bytes, 4))),
};
const words = (bytes) => new Int32Array(...table_reader_elements(bytes, 4));
/** Where a typed array of elements of `bytesEach` lies. */
function table_reader_elements(bytes, bytesEach) {
    return [bytes.buffer, bytes.byteOffset, bytes.byteLength / bytesEach];
}
const LARGEST_ELEMENT = 4;
/** The file's own bytes where they lie on an element's boundary (they nearly always do), else a copy. */
function readScalars(type, bytes) {
    const fits = IS_LITTLE_ENDIAN && bytes.byteOffset % LARGEST_ELEMENT === 0;
    const aligned = fits ? bytes : bytes.slice();
    if (!IS_LITTLE_ENDIAN)
        swap(aligned, flatbuffer_field/* SCALAR_BYTES */.l[type]);
    const values = SCALARS[type](aligned);
    // Of the ways to copy a typed array the one that runs no code for each element.
    return Array.isArray(values) ? values : Object.values(values);
}
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Turns the file's little-endian elements into this machine's. */
function swap(bytes, bytesEach) {
    for (let at = 0; at < bytes.length; at += bytesEach)
        bytes.subarray(at, at + bytesEach).reverse();
}
/** 64-bit integers; beyond 2^53 the nearest number. Small ones, as zero points are, need no arithmetic. */
function join64(lows, highs) {
    const [low, high] = IS_LITTLE_ENDIAN ? [0, 1] : [1, 0];
    const values = [];
    for (let at = 0; at < lows.length; at += 2) {
        const lowest = lows[at + low] ?? 0;
        const highest = highs[at + high] ?? 0;
        values.push(highest === lowest >> 31 ? lowest : highest * 2 ** 32 + (lowest >>> 0));
    }
    return values;
}

// EXTERNAL MODULE: ./lib/tflite/offline-plan.js
var offline_plan = __nccwpck_require__(4937);
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
            throw (0,model_error/* damaged */.qM)(`operator ${index} has operator code ${operator.opcodeIndex}, but there are ${codes.length}`);
        }
        return { index, ...code, ...decodeOperator(operator, index, bytes) };
    });
}
function decodeCode(code) {
    const number = Math.max(code.deprecatedBuiltinCode, code.builtinCode);
    const kind = tables/* BuiltinOperator */.gh[number];
    if (kind === undefined || kind === PLACEHOLDER) {
        throw new model_error/* ModelError */.me('unknown-operator', `builtin operator ${number} is unknown; known are 0 to ${tables/* BuiltinOperator */.gh.length - 1}: a newer version of this program may know it, or the file is damaged`);
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
        throw (0,model_error/* damaged */.qM)(`options of operator ${index} lie outside the file`);
    return bytes.subarray(offset, offset + size);
}

// EXTERNAL MODULE: ./lib/tflite/tensor-types.js
var tensor_types = __nccwpck_require__(7025);
;// CONCATENATED MODULE: ./lib/tflite/validate.js
/** Checks what the flatbuffer's encoding alone does not promise: that indices and sizes make sense. */

/** Tensors larger than any address space; also keeps products of dimensions exact. */
const MAX_ELEMENTS = 2 ** 48;
/** Throws `ModelError` at the first thing that no runtime could make sense of. */
function validate(model) {
    if (model.subgraphs.length === 0) {
        throw new model_error/* ModelError */.me('no-subgraph', 'the model has no subgraph, so there is nothing to run; convert it again');
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
        throw (0,model_error/* damaged */.qM)(`tensor ${index} has the shape ${shape.join('x')}`);
    }
    if (shape.reduce((all, one) => all * one, 1) > MAX_ELEMENTS) {
        throw (0,model_error/* damaged */.qM)(`tensor ${index} has the shape ${shape.join('x')}, more elements than fit any memory`);
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
            throw new model_error/* ModelError */.me('cyclic-graph', `operator ${operator.index} (${operator.kind}) reads tensor ${tensor}, which operator ${producer} computes only later; operators must be listed in execution order, convert the model again`);
        }
        operator.outputs.forEach((tensor) => ready.add(tensor));
    }
}
function need(index, count, what, kind) {
    if (index >= 0 && index < count)
        return;
    throw (0,model_error/* damaged */.qM)(`${what} refers to ${kind} ${index}, but there are ${count}`);
}

;// CONCATENATED MODULE: ./lib/tflite/read-model.js
/**
 * Bytes of a `.tflite` file to a validated `Model`. Buffers stay views of the bytes.
 *
 * Source: tensorflow/lite/schema/schema.fbs for the meaning of the fields,
 * tensorflow/lite/schema/schema_utils.cc for the operator codes,
 * tflite-micro micro/micro_allocator.cc for the offline memory plan.
 */







const SCHEMA_VERSION = 3;
const read_model_EMPTY = new Uint8Array();
/**
 * Decodes and checks a model; time and memory are bounded by the file's own size. Throws
 * `ModelError` and nothing else.
 */
function readModel(bytes) {
    (0,identify/* identify */.ls)(bytes);
    try {
        const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        return decode(new TableReader(plain).readRoot('Model'), plain);
    }
    catch (error) {
        if (error instanceof model_error/* ModelError */.me)
            throw error;
        throw new model_error/* ModelError */.me('damaged', `damaged model: ${String(error)}`, { cause: error });
    }
}
function decode(table, bytes) {
    if (table.version !== SCHEMA_VERSION) {
        throw new model_error/* ModelError */.me('schema-version', `schema version ${table.version}, expected ${SCHEMA_VERSION}; convert the model with TensorFlow 1.12 or newer`);
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
    return { ...model, offlinePlan: (0,offline_plan/* readOfflinePlan */.b)(model) };
}
/** Bytes inside the flatbuffer, or behind it in the file where the model is a large one. */
function decodeBuffer({ data, offset, size }, index, bytes) {
    if (offset <= 1)
        return { index, data: data ?? read_model_EMPTY };
    if (offset + size > bytes.length) {
        throw new model_error/* ModelError */.me('truncated', `truncated model: buffer ${index} reaches to byte ${offset + size}, but the file has ${bytes.length} bytes`);
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
        throw (0,model_error/* damaged */.qM)(`tensor ${index} uses buffer ${table.buffer}, but there are ${buffers.length}`);
    }
    if (table.externalBuffer !== 0) {
        throw new model_error/* ModelError */.me('external-weights', `tensor ${index} has its data in another file, which no microcontroller's runtime reads; convert the model with its weights inside`);
    }
    return {
        index,
        name: table.name ?? '',
        shape: table.shape ?? [],
        shapeSignature: table.shapeSignature,
        hasRank: table.hasRank,
        dtype: tensor_types/* DATA_TYPE_OF */.O[table.type],
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


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ FILE_IDENTIFIER),
/* harmony export */   CG: () => (/* binding */ TABLES),
/* harmony export */   F6: () => (/* binding */ ENUMS),
/* harmony export */   gh: () => (/* binding */ BuiltinOperator),
/* harmony export */   xK: () => (/* binding */ UNIONS)
/* harmony export */ });
/* unused harmony exports TensorType, DimensionType, Padding, ActivationFunctionType, LSHProjectionType, FullyConnectedOptionsWeightsFormat, LSTMKernelType, CombinerType, MirrorPadMode, ReduceWindowFunction, CustomOptionsFormat, RngAlgorithm, StablehloPrecisionConfig, StablehloComparisonDirection, StablehloComparisonType */
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


/***/ }),

/***/ 7025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ DATA_TYPE_OF),
/* harmony export */   X: () => (/* binding */ TENSOR_TYPE_OF)
/* harmony export */ });
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


/***/ }),

/***/ 2934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ hashText),
/* harmony export */   y: () => (/* binding */ hashBytes)
/* harmony export */ });
/**
 * Two independent 32-bit hashes of the bytes, as 16 hex digits: equal content gives equal text,
 * different content practically never does. Not cryptographic: never used to trust anything.
 * Four bytes a step and counted by hand, because it runs over every weight of a model, mostly before
 * the code is compiled: an iterator would make an object for every word.
 */
function hashBytes(bytes) {
    const words = wordsOf(bytes);
    let a = 0xdeadbeef ^ bytes.length;
    let b = 0x41c6ce57 ^ bytes.length;
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? 0;
        a = Math.imul(a ^ word, 2654435761);
        a ^= a >>> 15;
        b = Math.imul(b ^ word, 1597334677);
        b ^= b >>> 13;
    }
    for (let at = words.length * 4; at < bytes.length; at++) {
        a = Math.imul(a ^ (bytes[at] ?? 0), 2654435761);
        b = Math.imul(b ^ (bytes[at] ?? 0), 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return hex(b) + hex(a);
}
/** {@link hashBytes} of a text's UTF-16 code units. */
function hashText(text) {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++)
        units[at] = text.charCodeAt(at);
    return hashBytes(new Uint8Array(units.buffer));
}
/** The whole 32-bit words of the bytes, signed as the arithmetic on them is; copied where they do not lie on a word's boundary. */
function wordsOf(bytes) {
    const count = bytes.length >>> 2;
    if (bytes.byteOffset % 4 === 0)
        return new Int32Array(bytes.buffer, bytes.byteOffset, count);
    return new Int32Array(bytes.slice(0, 4 * count).buffer);
}
function hex(value) {
    return (value >>> 0).toString(16).padStart(8, '0');
}


/***/ }),

/***/ 2897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ alignUp),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   fE: () => (/* binding */ ceilDiv),
/* harmony export */   qM: () => (/* binding */ product)
/* harmony export */ });
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


/***/ }),

/***/ 1918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
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


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ formatExact),
/* harmony export */   CW: () => (/* binding */ formatDelta),
/* harmony export */   Tc: () => (/* binding */ formatComparison),
/* harmony export */   VZ: () => (/* binding */ formatQuantity),
/* harmony export */   _M: () => (/* binding */ formatTogether),
/* harmony export */   l9: () => (/* binding */ formatPercent)
/* harmony export */ });
/** Tried in turn before every digit is printed. */
const MORE_DECIMALS = [0, 1];
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
    return format(value, unit, decimalsOf(value, unit));
}
/** As {@link formatQuantity} with its sign always shown: `+12.6 KiB`, `−1.1 KiB`, `±0 B`. */
function formatDelta(delta, unit) {
    return `${signOf(delta)}${formatQuantity(Math.abs(delta), unit)}`;
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
        const texts = values.map((value) => format(value, unit, decimalsOf(value, unit) + more));
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
        const decimals = all.map((one) => decimalsBeside(one, [value, limit], { unit, more }));
        const texts = all.map((one, index) => format(one, unit, decimals[index] ?? 0));
        const isDistinct = looksDifferentWhereItIs([value, limit], texts.slice(0, 2));
        if (isDistinct && addsUp(all, unit, decimals))
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
/** Figures on one scale get the decimals that value or limit needs, whichever needs more. */
function decimalsBeside(figure, compared, { unit, more }) {
    const scale = scaleOf(figure, unit);
    const onScale = compared.filter((one) => scaleOf(one, unit) === scale);
    const decimals = onScale.map((one) => (isRound(one / scale.factor) ? 0 : decimalsOf(one, unit)));
    return (decimals.length > 0 ? Math.max(...decimals) : decimalsOf(figure, unit)) + more;
}
/** True where the three figures, as printed, add up; figures on different scales always do. */
function addsUp(all, unit, decimals) {
    const scales = new Set(all.map((one) => scaleOf(one, unit)));
    const [scale] = scales;
    if (scales.size > 1 || scale === undefined)
        return true;
    const shown = all.map((one, index) => Number((one / scale.factor).toFixed(decimals[index])));
    const [value = 0, limit = 0, difference = 0] = shown;
    return Math.abs(Math.abs(value - limit) - difference) < 10 ** -((decimals[0] ?? 0) + 1);
}
function format(value, unit, decimals) {
    const { factor, suffix } = scaleOf(value, unit);
    const scaled = value / factor;
    const digits = scaled.toFixed(isRound(scaled) ? 0 : decimals);
    return `${grouped(digits.replace('-', '−'))}${suffix}`;
}
function scaleOf(value, unit) {
    const [first, ...rest] = SCALES[unit];
    return rest.findLast(({ from }) => Math.abs(value) >= from) ?? first;
}
/** Sizes show a tenth of a KiB; everything else three significant digits. */
function decimalsOf(value, unit) {
    const scaled = Math.abs(value / scaleOf(value, unit).factor);
    if (unit === 'bytes')
        return 1;
    return scaled < 10 ? 2 : scaled < 100 ? 1 : 0;
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


/***/ }),

/***/ 6174:
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
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
