package io.zugang.tenant.installation;

import io.zugang.platform.http.ProblemException;
import java.util.List;

/** What this slice asks the module slice. An interface, because that slice asks this one and slices form no cycle. */
public interface ModuleRules {

    /**
     * What a module needs besides central access, and whether the installation has it.
     *
     * @throws ProblemException 404 if there is no such module
     */
    List<Prerequisite> prerequisites(String module, InstallationDirectory.Entry installation);
}
