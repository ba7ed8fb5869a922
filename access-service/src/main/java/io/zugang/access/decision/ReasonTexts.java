package io.zugang.access.decision;

import io.zugang.access.engine.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What the reasons of decisions are called for the people concerned. */
public final class ReasonTexts {

    private static final Map<Reason, Map<String, String>> TEXTS = new EnumMap<>(Reason.class);

    static {
        put(Reason.GRANTED, "Access is granted.", "Der Zugriff ist erlaubt.");
        put(Reason.SUBJECT_UNKNOWN, "This account is not known.", "Dieses Konto ist nicht bekannt.");
        put(
                Reason.SUBJECT_NOT_USABLE,
                "This account is switched off or outside its period of validity.",
                "Dieses Konto ist abgeschaltet oder außerhalb seines Gültigkeitszeitraums.");
        put(
                Reason.SESSION_ENDED,
                "This session has ended. Please sign in again.",
                "Diese Sitzung ist beendet. Bitte neu anmelden.");
        put(Reason.TENANT_UNKNOWN, "This company is not known.", "Dieses Unternehmen ist nicht bekannt.");
        put(
                Reason.TENANT_NOT_ACTIVE,
                "The company of this account is not active.",
                "Das Unternehmen dieses Kontos ist nicht aktiv.");
        put(
                Reason.RESOURCE_TENANT_MISSING,
                "The question does not say which company it is about.",
                "Die Anfrage nennt nicht das Unternehmen, um das es geht.");
        put(Reason.PERMISSION_UNKNOWN, "This permission does not exist.", "Diese Berechtigung gibt es nicht.");
        put(
                Reason.APPLICATION_NOT_ALLOWED,
                "This account is limited to other applications.",
                "Dieses Konto ist auf andere Anwendungen beschränkt.");
        put(
                Reason.MODULE_MISSING,
                "The company has not got the module that this needs.",
                "Dem Unternehmen fehlt das Modul, das dafür nötig ist.");
        put(
                Reason.TENANT_SETTING,
                "The settings of the company do not allow this.",
                "Die Einstellungen des Unternehmens erlauben dies nicht.");
        put(Reason.NOT_GRANTED, "No role of this account allows this.", "Keine Rolle dieses Kontos erlaubt dies.");
        put(
                Reason.ROLE_NOT_ACTIVE,
                "The role that allows this is not the active one. Switch to it first.",
                "Die Rolle, die dies erlaubt, ist nicht aktiv. Bitte zuerst zu ihr wechseln.");
        put(
                Reason.ROLE_MODULE_MISSING,
                "The role that allows this needs a module that the company has not got.",
                "Die Rolle, die dies erlaubt, braucht ein Modul, das dem Unternehmen fehlt.");
        put(
                Reason.ASSIGNMENT_NOT_VALID,
                "The role that allows this is not valid at this time.",
                "Die Rolle, die dies erlaubt, ist zurzeit nicht gültig.");
        put(
                Reason.OUT_OF_REACH,
                "The role that allows this does not extend to this company.",
                "Die Rolle, die dies erlaubt, gilt nicht für dieses Unternehmen.");
        put(
                Reason.OUT_OF_SCOPE,
                "The role that allows this does not extend to this part of the company.",
                "Die Rolle, die dies erlaubt, gilt nicht für diesen Teil des Unternehmens.");
        put(
                Reason.OUT_OF_DATA_SCOPE,
                "The role that allows this does not extend to what belongs to others.",
                "Die Rolle, die dies erlaubt, gilt nicht für das, was anderen gehört.");
        put(
                Reason.COLLECTION_NOT_OPEN,
                "The role that allows this does not open the area that this lies in.",
                "Die Rolle, die dies erlaubt, öffnet nicht den Bereich, in dem dies liegt.");
        put(
                Reason.CONDITION_NOT_MET,
                "The role that allows this has a condition that is not met.",
                "Die Rolle, die dies erlaubt, hat eine Bedingung, die nicht erfüllt ist.");
        put(
                Reason.REAUTHENTICATION_REQUIRED,
                "This was allowed after the last sign-in. Sign out, then sign in again.",
                "Dies wurde erst nach der letzten Anmeldung erlaubt. Bitte abmelden und neu anmelden.");
        put(Reason.DENIED_BY_ROLE, "A role of this account forbids this.", "Eine Rolle dieses Kontos verbietet dies.");
    }

    private ReasonTexts() {}

    /** By language. */
    public static Map<String, String> of(Reason reason) {
        return Objects.requireNonNull(TEXTS.get(reason));
    }

    private static void put(Reason reason, String english, String german) {
        TEXTS.put(reason, Map.of("en", english, "de", german));
    }
}
