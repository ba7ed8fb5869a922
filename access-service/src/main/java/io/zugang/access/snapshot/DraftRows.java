package io.zugang.access.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;

/** What a draft is tried on, and the connection to read it from. */
record DraftRows(RoleRows roles, TenantRows tenants, SubjectRows subjects, Connection connection, ObjectMapper json) {}
