package io.zugang.local.web;

import java.io.IOException;
import java.util.Map;

/** Answers the requests below one path. */
public interface Pages {

    Content page(String path, Map<String, String> query) throws IOException;
}
