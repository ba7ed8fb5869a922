package io.zugang.tenant.domain;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A DNS server that knows the TXT records the tests set, and nothing else. It is silent about some names. */
public class FakeDns implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> RECORDS = new ConcurrentHashMap<>();
    private static final Set<String> SILENT = ConcurrentHashMap.newKeySet();
    private static final int NXDOMAIN = 3;
    private static final int HEADER = 12;

    private @Nullable DatagramSocket socket;

    static void put(String name, String value) {
        RECORDS.put(name, value);
    }

    static void beSilentAbout(String name) {
        SILENT.add(name);
    }

    @Override
    public Map<String, String> start() {
        try {
            var opened = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            socket = opened;
            var thread = new Thread(() -> serve(opened), "fake-dns");
            thread.setDaemon(true);
            thread.start();
            return Map.of(
                    "tenant.domain.name-server",
                    "127.0.0.1:" + opened.getLocalPort(),
                    "tenant.domain.lookup-timeout",
                    "500MS");
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (socket != null) {
            socket.close();
        }
    }

    private static void serve(DatagramSocket socket) {
        var buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                var question = new DatagramPacket(buffer, buffer.length);
                socket.receive(question);
                var name = name(ByteBuffer.wrap(buffer, HEADER, question.getLength() - HEADER));
                if (!SILENT.contains(name)) {
                    var answer = answer(buffer, question.getLength(), RECORDS.get(name));
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private static String name(ByteBuffer question) {
        var name = new StringBuilder();
        for (int length = question.get(); length > 0; length = question.get()) {
            var label = new byte[length];
            question.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        return name.toString();
    }

    /** The question with the answer behind it (RFC 1035 section 4.1); additional records of the question are cut off. */
    private static byte[] answer(byte[] request, int length, @Nullable String text) throws IOException {
        int end = HEADER;
        while (end < length && request[end] != 0) {
            end += request[end] + 1;
        }
        end += 5;
        var out = new ByteArrayOutputStream();
        out.write(request, 0, 2);
        int flags = 0x8180 | (text == null ? NXDOMAIN : 0);
        out.write(new byte[] {(byte) (flags >> 8), (byte) flags, 0, 1, 0, (byte) (text == null ? 0 : 1), 0, 0, 0, 0});
        out.write(request, HEADER, end - HEADER);
        if (text != null) {
            var value = text.getBytes(StandardCharsets.US_ASCII);
            out.write(new byte[] {(byte) 0xc0, HEADER, 0, 16, 0, 1, 0, 0, 0, 60, 0, (byte) (value.length + 1)});
            out.write(value.length);
            out.write(value);
        }
        return out.toByteArray();
    }
}
