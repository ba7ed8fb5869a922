package io.zugang.bench.peers;

import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import io.zugang.bench.Company;
import io.zugang.bench.Population.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/** jCasbin with roles in domains; where a role counts is looked up by a function of ours, last. */
final class CasbinPeer implements Peer {

    private static final String MATCHER =
            "r.act == p.act && r.dom == p.dom && g(r.sub, p.sub, r.dom) && covers(r.sub, p.sub)";

    private final Enforcer enforcer;
    private Asked current;

    CasbinPeer(Company company, Asked any) {
        current = any;
        var model = new Model();
        model.addDef("r", "r", "sub, dom, act");
        model.addDef("p", "p", "sub, dom, act");
        model.addDef("g", "g", "_, _, _");
        model.addDef("e", "e", "some(where (p.eft == allow))");
        model.addDef("m", "m", MATCHER);
        enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        enforcer.addFunction("covers", new Covers());
        var domain = company.id().toString();
        var policies = new ArrayList<List<String>>();
        for (int role = 0; role < company.roles().size(); role++) {
            for (var permission : company.roles().get(role)) {
                policies.add(List.of("role" + role, domain, permission));
            }
        }
        enforcer.addPolicies(policies);
        var groupings = new ArrayList<List<String>>();
        for (int user = 0; user < company.users(); user++) {
            var name = company.userId(user);
            company.jobs().get(company.jobOf(user)).stream()
                    .map(assignment -> List.of(name, "role" + assignment.role(), domain))
                    .distinct()
                    .forEach(groupings::add);
        }
        enforcer.addGroupingPolicies(groupings);
    }

    @Override
    public boolean permits(Asked asked) {
        current = asked;
        return enforcer.enforce(
                asked.company().userId(asked.user()), asked.company().id().toString(), asked.permission());
    }

    /** Whether the person of the question holds the role where the resource lies. */
    private final class Covers extends CustomFunction {

        private static final long serialVersionUID = 1;

        @Override
        public String getName() {
            return "covers";
        }

        @Override
        public AviatorObject call(Map<String, Object> env, AviatorObject subject, AviatorObject role) {
            var name = FunctionUtils.getStringValue(role, env);
            var jobs = current.company().jobs().get(current.company().jobOf(current.user()));
            return AviatorBoolean.valueOf(jobs.stream()
                    .anyMatch(assignment -> name.equals("role" + assignment.role()) && current.covers(assignment)));
        }
    }
}
