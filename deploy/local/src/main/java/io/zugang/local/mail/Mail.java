package io.zugang.local.mail;

import java.util.List;

/** One mail as it arrived, readable without knowing MIME. */
public record Mail(
        String id, String receivedAt, String from, String to, String subject, String text, List<String> links) {}
