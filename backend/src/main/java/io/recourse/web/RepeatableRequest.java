package io.recourse.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** A request whose payload was read and hashed, and can still be read by whoever answers it. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final String payloadHash;
    private final boolean isMultipart;

    private RepeatableRequest(HttpServletRequest request, byte[] body, String payloadHash, boolean isMultipart) {
        super(request);
        this.body = body;
        this.payloadHash = payloadHash;
        this.isMultipart = isMultipart;
    }

    static RepeatableRequest of(HttpServletRequest request) throws IOException, ServletException {
        String contentType = Objects.requireNonNullElse(request.getContentType(), "");
        boolean isMultipart = contentType.startsWith("multipart/");
        MessageDigest digest = sha256();
        add(digest, endpoint(request));
        add(digest, Objects.requireNonNullElse(request.getQueryString(), ""));
        if (isMultipart) {
            // The container parses parts from the socket, once; its boundary differs from one sending to the next.
            for (Part part : request.getParts()) {
                add(digest, part.getName());
                add(digest, Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
                try (InputStream content = part.getInputStream()) {
                    add(digest, content.readAllBytes());
                }
            }
            return new RepeatableRequest(request, new byte[0], hex(digest), true);
        }
        byte[] body = request.getInputStream().readAllBytes();
        add(digest, contentType);
        add(digest, body);
        return new RepeatableRequest(request, body, hex(digest), false);
    }

    String endpoint() {
        return endpoint(this);
    }

    /** SHA-256 over method, path, query, type and body, each with its length before it. */
    String payloadHash() {
        return payloadHash;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return isMultipart ? super.getInputStream() : new BodyStream(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return isMultipart
                ? super.getReader()
                : new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static String endpoint(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(bytes);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class BodyStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BodyStream(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body was read already");
        }
    }
}
