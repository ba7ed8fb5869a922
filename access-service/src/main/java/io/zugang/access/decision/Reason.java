package io.zugang.access.decision;

import java.util.Locale;
import java.util.Map;

/** Why a decision fell as it did. The codes are part of the API; the texts are for the people concerned. */
public enum Reason {
    GRANTED("Access is granted.", "Der Zugriff ist erlaubt."),
    SUBJECT_UNKNOWN("This account is not known.", "Dieses Konto ist nicht bekannt."),
    SUBJECT_NOT_USABLE(
            "This account is switched off or outside its period of validity.",
            "Dieses Konto ist abgeschaltet oder außerhalb seines Gültigkeitszeitraums."),
    SESSION_ENDED("This session has ended. Please sign in again.", "Diese Sitzung ist beendet. Bitte neu anmelden."),
    TENANT_UNKNOWN("This company is not known.", "Dieses Unternehmen ist nicht bekannt."),
    TENANT_NOT_ACTIVE("The company of this account is not active.", "Das Unternehmen dieses Kontos ist nicht aktiv."),
    RESOURCE_TENANT_MISSING(
            "The question does not say which company it is about.",
            "Die Anfrage nennt nicht das Unternehmen, um das es geht."),
    PERMISSION_UNKNOWN("This permission does not exist.", "Diese Berechtigung gibt es nicht."),
    NOT_GRANTED("No role of this account allows this.", "Keine Rolle dieses Kontos erlaubt dies."),
    ASSIGNMENT_NOT_VALID(
            "The role that allows this is not valid at this time.",
            "Die Rolle, die dies erlaubt, ist zurzeit nicht gültig."),
    OUT_OF_REACH(
            "The role that allows this does not extend to this company.",
            "Die Rolle, die dies erlaubt, gilt nicht für dieses Unternehmen.");

    private final Map<String, String> texts;

    Reason(String english, String german) {
        this.texts = Map.of("en", english, "de", german);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By language. */
    public Map<String, String> texts() {
        return texts;
    }
}
